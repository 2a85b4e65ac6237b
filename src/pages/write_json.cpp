#include <chrono>
#include <variant>

#include <nlohmann/json.hpp>

#include "pages/write.hpp"

namespace phrasebook::pages {

namespace {

using Json = nlohmann::ordered_json;

void set(Json& json, const char* name, const std::string& text) {
    if (!text.empty()) json[name] = text;
}

/// Nothing that could stand in a text makes it throw.
std::string dump(const Json& json) {
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

} // namespace

std::string problem_type(std::string_view base, int code) {
    if (base.empty()) return "about:blank";
    return std::string(base) + std::to_string(code);
}

std::string write_problem_json(const Answer& answer, std::string_view type_base) {
    Json json;
    json["type"] = problem_type(type_base, answer.code);
    json["title"] = answer.title.text;
    json["status"] = answer.code;
    set(json, "detail", answer.summary.text);
    set(json, "instance", answer.instance);
    set(json, "advice", answer.advice.text);
    set(json, "request_id", answer.request_id);
    return dump(json);
}

std::string write_json(const Answer& answer) {
    Json json;
    json["status"] = answer.code;
    json["reason"] = answer.reason;
    json["language"] = answer.title.language;
    json["title"] = answer.title.text;
    set(json, "summary", answer.summary.text);
    set(json, "description", answer.description.text);
    set(json, "advice", answer.advice.text);
    if (answer.retry_after) {
        if (const auto* delay = std::get_if<std::chrono::seconds>(&*answer.retry_after))
            json["retry_after"] = delay->count();
        else
            json["retry_after"] = to_rfc3339(std::get<Seconds>(*answer.retry_after));
    }
    set(json, "method", answer.method);
    set(json, "address", answer.address);
    set(json, "request_id", answer.request_id);
    if (answer.time) json["time"] = to_rfc3339(*answer.time);
    return dump(json);
}

} // namespace phrasebook::pages
