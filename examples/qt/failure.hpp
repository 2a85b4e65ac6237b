// What went wrong with a request, in the user's words.
#pragma once

#include <QString>
#include <QStringList>
#include <phrasebook/catalog.hpp>

class QNetworkReply;

namespace example {

struct Failure {
    /// Whom it is about, which is what the picture says.
    enum class Kind { request, server, network };

    Kind kind = Kind::network;
    QString title;
    QString summary;
    QString advice;  ///< may be empty
    QString details; ///< for whoever is asked for help: not translated
    QString locale;  ///< BCP 47 tag of the words
};

/// The reader of a catalog for a list of languages as QLocale::uiLanguages() gives it.
[[nodiscard]] phrasebook::Reader reader_for(const phrasebook::Catalog& catalog,
                                            const QStringList& languages);

/// By the status of a reply, or where there is none by its QNetworkReply::NetworkError. The reader
/// must be one of catalog_with_network_words().
[[nodiscard]] Failure failure_of(const QNetworkReply& reply, const phrasebook::Reader& words);

} // namespace example
