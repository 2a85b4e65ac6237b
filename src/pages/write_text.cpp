#include "pages/write.hpp"

namespace phrasebook::pages {

std::string write_text(const Answer& answer, const Voice& voice) {
    std::string out = std::to_string(answer.code) + ' ' + answer.title.text + '\n';
    const auto paragraph = [&out](const std::string& text) {
        if (!text.empty()) out += '\n' + text + '\n';
    };
    paragraph(answer.summary.text);
    if (answer.retry_after) paragraph(voice.retry(*answer.retry_after).text);
    paragraph(answer.advice.text);
    paragraph(answer.description.text);

    std::string request;
    const auto line = [&](Phrase label, const std::string& value) {
        if (!value.empty()) request += voice.labelled(label, value) + '\n';
    };
    line(Phrase::method, answer.method);
    line(Phrase::address, answer.address);
    if (answer.time) line(Phrase::time, voice.moment(*answer.time).text);
    line(Phrase::request_id, answer.request_id);
    if (!request.empty()) out += '\n' + request;
    return out;
}

} // namespace phrasebook::pages
