#include <unicode/uloc.h>

#include "pages/text.hpp"
#include "pages/theme.hpp"
#include "pages/write.hpp"

namespace phrasebook::pages {

namespace {

/// Sets names, and beside words in another language than the page's, which one that is.
class Values {
  public:
    explicit Values(std::string_view language) : language_(language) {}

    void words(std::string_view name, std::string_view name_lang, Words words) {
        if (!words.text.empty() && words.language != language_)
            values.set(name_lang, std::move(words.language));
        values.set(name, std::move(words.text));
    }

    TemplateValues values;

  private:
    std::string_view language_;
};

} // namespace

std::string write_html(const Answer& answer, const Voice& voice, const Template& page,
                       const Theme& theme) {
    const std::string& language = answer.title.language;
    Values out(language);
    out.values.set("lang", language);
    out.values.set("dir", uloc_isRightToLeft(language.c_str()) != 0 ? "rtl" : "ltr");
    out.values.set("document_title", voice.document_title(answer));
    out.values.set("code", std::to_string(answer.code));
    out.values.set("class", std::to_string(answer.code / 100) + "xx");
    out.values.set("reason", std::string(answer.reason));
    out.words("title", "title_lang", answer.title);
    out.words("summary", "summary_lang", answer.summary);
    if (!answer.description.text.empty()) {
        out.words("description", "description_lang", answer.description);
        out.words("technical_details", "technical_details_lang",
                  voice.say(Phrase::technical_details));
    }
    if (!answer.advice.text.empty()) {
        out.words("advice", "advice_lang", answer.advice);
        out.words("advice_heading", "advice_heading_lang", voice.say(Phrase::advice_heading));
    }
    if (answer.retry_after) out.words("retry", "retry_lang", voice.retry(*answer.retry_after));

    if (!answer.request_id.empty()) {
        out.values.set("request_id", answer.request_id);
        out.words("request_id_label", "request_id_label_lang", voice.say(Phrase::request_id));
    }
    if (answer.time) {
        out.words("time", "time_lang", voice.moment(*answer.time));
        out.values.set("time_iso", to_rfc3339(*answer.time));
        out.words("time_label", "time_label_lang", voice.say(Phrase::time));
    }
    if (!answer.address.empty()) {
        out.values.set("address", answer.address);
        out.words("address_label", "address_label_lang", voice.say(Phrase::address));
    }
    if (!answer.method.empty()) {
        out.values.set("method", answer.method);
        out.words("method_label", "method_label_lang", voice.say(Phrase::method));
    }
    if (!answer.request_id.empty() || answer.time || !answer.address.empty()
        || !answer.method.empty())
        out.values.set_section("request");

    out.values.set("site", well_formed(theme.site));
    out.values.set("logo", theme.logo);
    if (!theme.contact.empty()) {
        out.values.set("contact", contact_uri(theme.contact));
        out.words("contact_label", "contact_label_lang", voice.say(Phrase::contact));
    }
    return page.render(out.values);
}

} // namespace phrasebook::pages
