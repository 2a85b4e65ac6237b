#include "pages/text.hpp"
#include "pages/write.hpp"

namespace phrasebook::pages {

namespace {

void element(std::string& out, std::string_view name, std::string_view text) {
    if (text.empty()) return;
    out.append("<").append(name).append(">").append(escape_markup(text));
    out.append("</").append(name).append(">\n");
}

} // namespace

// RFC 9457 Appendix B.
std::string write_problem_xml(const Answer& answer, std::string_view type_base) {
    std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                      "<problem xmlns=\"urn:ietf:rfc:7807\" xml:lang=\"";
    out += escape_markup(answer.title.language) + "\">\n";
    element(out, "type", problem_type(type_base, answer.code));
    element(out, "title", answer.title.text);
    element(out, "status", std::to_string(answer.code));
    element(out, "detail", answer.summary.text);
    element(out, "instance", answer.instance);
    element(out, "advice", answer.advice.text);
    element(out, "request_id", answer.request_id);
    return out + "</problem>\n";
}

} // namespace phrasebook::pages
