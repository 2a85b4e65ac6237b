// Qt's translator, over the same words as lconvert makes a .qm file of them.

#include <cstdlib>
#include <iostream>
#include <string>

#include <QString>
#include <QTranslator>

#include "lookup.hpp"

namespace phrasebook::bench {

namespace {

class Translator {
  public:
    explicit Translator(const char* tag) {
        // Tries fr_CA, then fr: Qt's own way to a parent's words.
        QString name = QStringLiteral("phrasebook_") + QString::fromLatin1(tag);
        name.replace(u'-', u'_');
        if (translator_.load(name, QStringLiteral(PHRASEBOOK_QT_MESSAGES))) return;
        std::cerr << "no " << name.toStdString() << ".qm in " PHRASEBOOK_QT_MESSAGES "\n";
        std::abort();
    }
    [[nodiscard]] QString find(const Id& id) const {
        return translator_.translate("", id.text, "title");
    }
    [[nodiscard]] static bool found(const QString& text, const Id& /*id*/) {
        return !text.isNull();
    }
    [[nodiscard]] static std::string text(const QString& text) { return text.toStdString(); }

  private:
    QTranslator translator_;
};

[[maybe_unused]] const bool added = add_peer<Translator>("qt");

} // namespace

} // namespace phrasebook::bench
