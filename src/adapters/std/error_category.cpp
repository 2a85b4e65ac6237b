#include <phrasebook/error_category.hpp>

#include <array>
#include <cstddef>
#include <new>
#include <string>
#include <string_view>
#include <system_error>

#include <phrasebook/status.hpp>

namespace phrasebook {

namespace detail {

namespace {

/// The names of the classes in RFC 9110 §15.
std::string_view class_name(int code) noexcept {
    constexpr std::array<std::string_view, 6> names{
        "", "Informational", "Successful", "Redirection", "Client Error", "Server Error"};
    return names[static_cast<std::size_t>(status_class(code))];
}

} // namespace

class StatusCategory final : public std::error_category {
  public:
    [[nodiscard]] const char* name() const noexcept override { return "http"; }

    [[nodiscard]] std::string message(int code) const override {
        if (!is_status_code(code)) return "Not a status code: " + std::to_string(code);
        if (const std::string_view reason = reason_phrase(code); !reason.empty())
            return std::string(reason);
        std::string text = "Unknown status code " + std::to_string(code);
        if (const std::string_view name = class_name(code); !name.empty())
            text.append(" (").append(name).append(")");
        return text;
    }

    [[nodiscard]] std::error_condition default_error_condition(int code) const noexcept override {
        switch (StatusCode(code)) {
        case StatusCode::request_timeout:
        case StatusCode::gateway_timeout:
        case StatusCode::connection_timed_out:
        case StatusCode::a_timeout_occurred:
        case StatusCode::network_read_timeout_error:
        case StatusCode::network_connect_timeout_error:
            return std::errc::timed_out;
        case StatusCode::forbidden:
            return std::errc::permission_denied;
        case StatusCode::not_implemented:
            return std::errc::not_supported;
        case StatusCode::insufficient_storage:
            return std::errc::no_space_on_device;
        default:
            return {code, *this};
        }
    }
};

/// One in a process: what is local to an inline function is shared by all that define it, and the
/// visibility lets shared libraries take part. The storage has no destructor, since codes may be
/// compared by those of other objects at the end of the program.
[[gnu::visibility("default")]] inline const std::error_category& status_category_object() noexcept {
    alignas(StatusCategory) static std::array<std::byte, sizeof(StatusCategory)> storage;
    static const StatusCategory* const object = ::new (storage.data()) StatusCategory;
    return *object;
}

} // namespace detail

const std::error_category& status_category() noexcept {
    return detail::status_category_object();
}

std::error_code make_error_code(StatusCode code) noexcept {
    return {static_cast<int>(code), status_category()};
}

std::string message_of(const std::error_code& error, const Reader& reader, Field field) {
    if (error.category() == status_category()) {
        const std::string_view text = reader(error.value(), field).text;
        if (!text.empty()) return std::string(text);
    }
    return field == Field::advice ? std::string() : error.message();
}

std::string message_of(const std::error_code& error, const Catalog& catalog, std::string_view tag,
                       Field field) {
    return message_of(error, catalog.reader(tag), field);
}

std::string message_of(const std::error_code& error, std::string_view tag, Field field) {
    return message_of(error, builtin(), tag, field);
}

} // namespace phrasebook
