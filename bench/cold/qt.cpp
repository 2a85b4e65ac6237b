#include <QString>
#include <QTranslator>

#include "first_message.hpp"

std::string first_message() {
    QTranslator translator;
    if (!translator.load(QStringLiteral("phrasebook_fr_CA"),
                         QStringLiteral(PHRASEBOOK_QT_MESSAGES)))
        return {};
    return translator.translate("", "404", "title").toStdString();
}
