#include "serve/responder.hpp"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <utility>

#include <phrasebook/retry_after.hpp>

#include "serve/conditional.hpp"

namespace phrasebook::serve {

namespace {

constexpr std::string_view negotiated_vary = "Vary: Accept, Accept-Language\r\n";
constexpr std::string_view language_vary = "Vary: Accept-Language\r\n";

Seconds now() {
    return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
}

/// Codes that say of themselves what went wrong. The page of any other is not the answer of it: a
/// 304 has no body, a 302 leads elsewhere.
bool is_error(int code) noexcept {
    return code >= 400 && code <= 599;
}

/// Those for which RFC 9110 §10.2.3 and §15.5.14 and RFC 6585 §4 give Retry-After a meaning.
bool can_be_retried(int code) noexcept {
    return code == 413 || code == 429 || code == 503;
}

int digit_of(char c) noexcept {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

} // namespace

std::string percent_decoded(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '%' && i + 2 < text.size() && digit_of(text[i + 1]) >= 0
            && digit_of(text[i + 2]) >= 0) {
            out += static_cast<char>(digit_of(text[i + 1]) * 16 + digit_of(text[i + 2]));
            i += 2;
        } else {
            out += text[i] == '+' ? ' ' : text[i];
        }
    }
    return out;
}

/// What a request for a page comes to.
struct Responder::Asked {
    int code = 0;
    PageFormat format = PageFormat::text;
    bool format_named = false;
    const Wish& wish;
};

/// What was sent.
struct Responder::Sent {
    int status = 0;
    std::string_view language{};
    std::size_t size = 0;
};

Responder::Responder(const Settings& settings, const Shelves& shelves, Metrics& metrics)
    : settings_(settings), shelves_(shelves), metrics_(metrics), tally_(metrics.tally()),
      log_(settings.log) {}

void Responder::answer(const Request& request, const Caller& caller, std::string& out) {
    Route to = route(path_of(request.target));
    const bool reads = request.method == Method::get || request.method == Method::head;
    const bool has_metrics = caller.for_metrics || settings_.metrics_listen.empty();
    switch (to.to) {
    case Route::To::page:
        // Who stands in front passes a POST on as POST, and it failed like any other: all methods
        // but two, which could not have been meant, get the page.
        if (request.method == Method::connect || request.method == Method::trace) break;
        return answer_page(request, to, true, caller, out);
    case Route::To::root: {
        const std::string_view code = request.header(Header::x_code);
        to.code = parse_status_code(code).value_or(404);
        return answer_page(request, to, !code.empty(), caller, out);
    }
    case Route::To::health:
        if (!reads) break;
        return draining_ ? answer_text(request, 503, "text/plain", "draining\n", caller, out)
                         : answer_text(request, 200, "text/plain", "ok\n", caller, out);
    case Route::To::metrics:
        if (!has_metrics) return answer_page(request, {.code = 404}, false, caller, out);
        if (!reads) break;
        shelves_.renew(shelf_);
        return answer_text(request, 200, "text/plain; version=0.0.4; charset=utf-8",
                           metrics_.text(shelf_->version(), shelf_->kept()), caller, out);
    case Route::To::nothing:
        return answer_page(request, {.code = request.method == Method::connect ? 405 : 404}, false,
                           caller, out);
    }
    answer_page(request, {.code = 405}, false, caller, out);
}

void Responder::refuse(int code, const Request& request, const Caller& caller, std::string& out) {
    metrics_.count(Metrics::Event::refused);
    answer_page(request, {.code = code}, false, caller, out);
}

Responder::Asked Responder::negotiated(const Request& request, const Route& route) {
    // ingress-nginx sends the client's Accept as X-Format. What has an address of its own depends
    // on what its Vary names, and on nothing else: it may be kept.
    const std::string_view format = request.header(Header::x_format);
    const bool is_for_accept = route.to == Route::To::root && !format.empty();
    const Wish& wish = wishes_.of(*shelf_, is_for_accept ? format : request.header(Header::accept),
                                  request.header(Header::accept_language));
    return {.code = route.code,
            .format = route.format.value_or(wish.format),
            .format_named = route.format.has_value(),
            .wish = wish};
}

/// A page for this request alone, where there is something to say that the others' does not.
std::optional<Page> Responder::personal_page(const Request& request, const Asked& asked) const {
    Details details;
    details.tag = asked.wish.range;
    if (can_be_retried(asked.code))
        details.retry_after = parse_retry_after(request.header(Header::x_retry_after), now());
    std::string address;
    if (settings_.details) {
        address = request.header(Header::x_original_uri);
        // Traefik has no header for it, but puts {url} where its `query` says.
        if (address.empty()) address = percent_decoded(parameter(request.target, "url"));
        details.address = address;
        details.request_id = request.header(Header::x_request_id);
        details.time = now();
    }
    if (!settings_.details && !details.retry_after && shelf_->keeps(asked.code))
        return std::nullopt;
    return shelf_->page(asked.code, asked.wish.locale, asked.format, details);
}

/// @param is_asked_for whether the code is what was asked for, and not what went wrong in asking
void Responder::answer_page(const Request& request, const Route& route, bool is_asked_for,
                            const Caller& caller, std::string& out) {
    shelves_.renew(shelf_);
    const Asked asked = negotiated(request, route);
    const std::optional<Page> personal =
        is_asked_for || !shelf_->keeps(asked.code) ? personal_page(request, asked) : std::nullopt;
    const Page& page =
        personal ? *personal : shelf_->page(asked.code, asked.wish.locale, asked.format);

    const bool as_error =
        is_error(asked.code) && (!is_asked_for || settings_.status == StatusMode::own);
    Sent sent{.status = as_error ? asked.code : 200, .language = page.language};
    // What is the same for all, and a success, may be kept by who fetched it, if he asks again
    // whether it still is. An error must not: RFC 9110 §15.1 lets caches keep a 404, 410 or 501
    // that does not say otherwise, for an address whose page is back a second later. At / the
    // answer depends on X-Code, so it cannot be kept either.
    const bool is_fixed = !as_error && !settings_.details && !personal
                          && route.to == Route::To::page
                          && (request.method == Method::get || request.method == Method::head);
    if (is_fixed && names_etag(request.header(Header::if_none_match), page.etag)) {
        sent.status = 304;
        metrics_.count(Metrics::Event::not_modified);
    }

    out += as_error ? page.status_line
                    : std::string_view(sent.status == 304 ? "HTTP/1.1 304 Not Modified\r\n"
                                                          : "HTTP/1.1 200 OK\r\n");
    append_common(request, caller, out);
    out += asked.format_named ? language_vary : negotiated_vary;
    if (is_fixed)
        out.append("Cache-Control: no-cache\r\nETag: ").append(page.etag).append("\r\n");
    else
        out += "Cache-Control: no-store\r\n";
    if (asked.code == 405 && !is_asked_for) out += "Allow: GET, HEAD\r\n";
    if (sent.status != 304) out += page.headers;
    out += "\r\n";
    if (request.method != Method::head && sent.status != 304) {
        out += page.body;
        sent.size = page.body.size();
    }
    record(request, asked, sent, caller);
}

void Responder::answer_text(const Request& request, int status, std::string_view type,
                            std::string_view text, const Caller& caller, std::string& out) {
    out += status_line(status);
    append_common(request, caller, out);
    out.append("Cache-Control: no-store\r\nX-Content-Type-Options: nosniff\r\nContent-Type: ");
    out.append(type).append("\r\nContent-Length: ").append(std::to_string(text.size()));
    out.append("\r\n\r\n");
    if (request.method != Method::head) out += text;
}

void Responder::append_common(const Request& request, const Caller& caller, std::string& out) {
    out.append("Date: ").append(date()).append("\r\n");
    if (caller.closing)
        out += "Connection: close\r\n";
    else if (request.http_1_0)
        out += "Connection: keep-alive\r\n";
}

/// RFC 9110 §6.6.1. Made once a second.
std::string_view Responder::date() {
    const std::time_t time = std::time(nullptr);
    if (time != date_of_) {
        date_ = to_header(Seconds(std::chrono::seconds(time)));
        date_of_ = time;
    }
    return date_;
}

void Responder::record(const Request& request, const Asked& asked, const Sent& sent,
                       const Caller& caller) {
    const Answered answered{.code = shelf_->keeps(asked.code) ? asked.code : 0,
                            .locale = sent.language,
                            .format = asked.format,
                            .match = asked.wish.match,
                            .language = asked.wish.language,
                            .missing = asked.wish.missing};
    tally_.count(answered);

    if (!log_.is_on()) return;
    LogLine line("request");
    line.add("peer", caller.address)
        .add("method", request.method_name)
        .add("target", request.target)
        .add("status", static_cast<std::uint64_t>(sent.status))
        .add("code", static_cast<std::uint64_t>(asked.code))
        .add("format", to_string(asked.format))
        .add("locale", sent.language)
        .add("match", to_string(asked.wish.match))
        .add("bytes", sent.size)
        .add_unless_empty("accept_language", request.header(Header::accept_language))
        .add_unless_empty("original_uri", request.header(Header::x_original_uri))
        .add_unless_empty("request_id", request.header(Header::x_request_id))
        .add_unless_empty("namespace", request.header(Header::x_namespace))
        .add_unless_empty("ingress", request.header(Header::x_ingress_name))
        .add_unless_empty("service", request.header(Header::x_service_name));
    log_.add(line);
}

} // namespace phrasebook::serve
