#include "serve/shelf.hpp"

#include <algorithm>
#include <utility>

#include <phrasebook/status.hpp>

namespace phrasebook::serve {

namespace {

/// FNV-1a, 64 bits: the same in every process, so that several behind a balancer agree.
std::string hash(std::string_view headers, std::string_view body) {
    std::uint64_t value = 14695981039346656037U;
    for (const std::string_view text : {headers, body})
        for (const char c : text)
            value = (value ^ static_cast<unsigned char>(c)) * 1099511628211U;
    std::string digits;
    for (unsigned shift = 64; shift != 0;) {
        shift -= 4;
        digits += "0123456789abcdef"[(value >> shift) & 15U];
    }
    return digits;
}

void line(std::string& out, std::string_view name, std::string_view value) {
    if (value.empty()) return;
    out.append(name).append(": ").append(value).append("\r\n");
}

} // namespace

std::string status_line(int code) {
    std::string text = "HTTP/1.1 " + std::to_string(code) + " ";
    return text.append(status_line_reason(code)).append("\r\n");
}

Page make_page(const Response& response) {
    Page page;
    page.status_line = status_line(response.status);
    line(page.headers, "Content-Type", response.content_type);
    line(page.headers, "Content-Language", response.content_language);
    line(page.headers, "Retry-After", response.retry_after);
    line(page.headers, "Content-Security-Policy", response.content_security_policy);
    line(page.headers, "X-Content-Type-Options", "nosniff");
    line(page.headers, "Content-Length", std::to_string(response.body.size()));
    page.etag = '"' + hash(page.headers, response.body) + '"';
    page.body = response.body;
    page.language = response.content_language;
    return page;
}

Shelf::Shelf(const Catalog& catalog, Pages pages, std::optional<std::chrono::seconds> retry_after,
             std::uint64_t version)
    : catalog_(catalog), pages_(std::move(pages)), retry_after_(retry_after), version_(version) {
    for (std::size_t i = 0; i < catalog_.locale_count(); ++i)
        tags_.emplace_back(catalog_.locale(i));
    if (tags_.empty()) tags_.emplace_back();
    default_locale_ = static_cast<std::size_t>(
        std::find(tags_.begin(), tags_.end(), catalog_.default_locale()) - tags_.begin());
    if (default_locale_ == tags_.size()) default_locale_ = 0;

    std::uint16_t rows = 0;
    const auto keep = [&](int code) {
        if (is_status_code(code) && rows_[static_cast<std::size_t>(code)] == 0)
            rows_[static_cast<std::size_t>(code)] = ++rows;
    };
    for (const int code : status_codes())
        keep(code);
    for (const Key key : catalog_.keys())
        if (!key.is_class()) keep(key.number());
    slot_count_ = rows * tags_.size() * all_page_formats.size();
    slots_ = std::make_unique<Slot[]>(slot_count_);
}

Shelf::~Shelf() {
    for (std::size_t i = 0; i < slot_count_; ++i)
        delete slots_[i].load(std::memory_order_relaxed);
}

std::size_t Shelf::locale_index(std::string_view locale) const noexcept {
    for (std::size_t i = 0; i < tags_.size(); ++i)
        if (tags_[i] == locale) return i;
    return default_locale_;
}

bool Shelf::keeps(int code) const noexcept {
    return is_status_code(code) && rows_[static_cast<std::size_t>(code)] != 0;
}

const Page& Shelf::page(int code, std::size_t locale, PageFormat format) const {
    const std::size_t row = rows_[static_cast<std::size_t>(code)] - std::size_t{1};
    Slot& slot = slots_[(row * tags_.size() + locale) * all_page_formats.size()
                        + static_cast<std::size_t>(format)];
    if (const Page* const made = slot.load(std::memory_order_acquire)) return *made;
    auto mine = std::make_unique<const Page>(page(code, locale, format, {}));
    const Page* there = nullptr;
    // Of two that make one page at a time, the first one's is kept.
    if (!slot.compare_exchange_strong(there, mine.get(), std::memory_order_acq_rel)) return *there;
    kept_.fetch_add(1, std::memory_order_relaxed);
    return *mine.release();
}

Page Shelf::page(int code, std::size_t locale, PageFormat format, Details details) const {
    if (retry_after_ && !details.retry_after && (code == 429 || code == 503))
        details.retry_after = *retry_after_;
    return make_page(pages_.render(code, catalog_.reader(tags_[locale]), format, details));
}

} // namespace phrasebook::serve
