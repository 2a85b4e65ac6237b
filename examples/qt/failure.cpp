#include "failure.hpp"

#include <string>
#include <string_view>
#include <vector>

#include <QMetaEnum>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <phrasebook/status.hpp>

#include "network_words.hpp"

namespace example {

namespace {

QString to_qt(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

NetworkFailure network_failure_of(QNetworkReply::NetworkError error) {
    switch (error) {
    case QNetworkReply::HostNotFoundError:
    case QNetworkReply::ProxyNotFoundError:
        return NetworkFailure::host_not_found;
    case QNetworkReply::TemporaryNetworkFailureError:
    case QNetworkReply::NetworkSessionFailedError:
        return NetworkFailure::unreachable;
    case QNetworkReply::ConnectionRefusedError:
    case QNetworkReply::ProxyConnectionRefusedError:
        return NetworkFailure::refused;
    case QNetworkReply::TimeoutError:
    case QNetworkReply::OperationCanceledError: // what the timeout of a transfer does
    case QNetworkReply::ProxyTimeoutError:
        return NetworkFailure::timed_out;
    case QNetworkReply::RemoteHostClosedError:
    case QNetworkReply::ProxyConnectionClosedError:
        return NetworkFailure::interrupted;
    case QNetworkReply::SslHandshakeFailedError:
    case QNetworkReply::InsecureRedirectError:
        return NetworkFailure::insecure;
    case QNetworkReply::TooManyRedirectsError:
        return NetworkFailure::endless_redirects;
    default:
        return NetworkFailure::unknown;
    }
}

} // namespace

phrasebook::Reader reader_for(const phrasebook::Catalog& catalog, const QStringList& languages) {
    std::vector<std::string> tags;
    for (const QString& language : languages)
        tags.push_back(language.toStdString());
    const std::vector<std::string_view> preferred(tags.begin(), tags.end());
    std::vector<std::string_view> available;
    for (std::size_t i = 0; i < catalog.locale_count(); ++i)
        available.push_back(catalog.locale(i));
    return catalog.reader(
        phrasebook::negotiate_preferences(preferred, available, catalog.default_locale()).locale);
}

Failure failure_of(const QNetworkReply& reply, const phrasebook::Reader& words) {
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const bool answered = status >= 400; // an answer that broke off may have begun with 200
    const int number = answered ? status : static_cast<int>(network_failure_of(reply.error()));
    const phrasebook::Message title = words(number, phrasebook::Field::title);

    Failure failure;
    failure.kind = !answered                               ? Failure::Kind::network
                   : phrasebook::status_class(status) == 5 ? Failure::Kind::server
                                                           : Failure::Kind::request;
    failure.title = to_qt(title.text);
    failure.summary = to_qt(words.summary(number));
    failure.advice = to_qt(words.advice(number));
    failure.locale = to_qt(title.locale);
    if (answered) {
        failure.details =
            QStringLiteral("HTTP %1 %2").arg(status).arg(to_qt(phrasebook::reason_phrase(status)));
    } else {
        const auto names = QMetaEnum::fromType<QNetworkReply::NetworkError>();
        failure.details = QString::fromLatin1(names.valueToKey(reply.error()));
    }
    failure.details = failure.details.trimmed() + QStringLiteral("  ·  ")
                      + reply.url().toDisplayString(QUrl::RemoveUserInfo | QUrl::RemoveQuery);
    return failure;
}

} // namespace example
