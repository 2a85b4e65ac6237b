// examples/qt: the window, driven as its user would, before a server that fails as it is told to.
#include <cstdlib>
#include <map>
#include <optional>

#include <QAccessible>
#include <QApplication>
#include <QEventLoop>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>
#include <gtest/gtest.h>

#include "network_words.hpp"
#include "window.hpp"

namespace {

/// Answers each connection with the same bytes, then closes it. No bytes: says nothing.
class Server {
  public:
    Server() {
        server_.listen(QHostAddress::LocalHost);
        QObject::connect(&server_, &QTcpServer::newConnection, &server_, [this] {
            QTcpSocket* const socket = server_.nextPendingConnection();
            QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket] {
                if (answer_.isEmpty()) return;
                socket->readAll();
                socket->write(answer_);
                socket->disconnectFromHost();
            });
        });
    }
    void answer(const char* bytes) { answer_ = bytes; }
    void close() { server_.close(); }
    [[nodiscard]] QUrl url() const {
        return {
            QStringLiteral("http://127.0.0.1:%1/some/where?secret=1").arg(server_.serverPort())};
    }

  private:
    QTcpServer server_;
    QByteArray answer_;
};

class QtExample : public testing::Test {
  protected:
    void speak(const QStringList& languages) {
        window_.emplace(example::reader_for(book_, languages));
        window_->when_settled([this] { settled_.quit(); });
        window_->show();
    }
    void load(const QUrl& url) {
        window_->load(url);
        wait();
    }
    void wait() {
        QTimer patience;
        QObject::connect(&patience, &QTimer::timeout, &settled_, [this] { settled_.exit(1); });
        patience.start(60'000);
        ASSERT_EQ(settled_.exec(), 0) << "nothing has come of it in a minute";
    }
    [[nodiscard]] std::string label(const char* name) const {
        const auto* const found = window_->findChild<QLabel*>(QLatin1String(name));
        return found == nullptr ? "no such label" : found->text().toStdString();
    }
    [[nodiscard]] QPushButton* retry() const {
        return window_->findChild<QPushButton*>(QStringLiteral("retry"));
    }

    const phrasebook::Catalog book_ = example::catalog_with_network_words();
    Server server_;
    QEventLoop settled_;
    std::optional<example::Window> window_;
};

constexpr const char* ok = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello";
constexpr const char* busy = "HTTP/1.1 503 So Busy\r\nContent-Length: 0\r\n\r\n";

TEST_F(QtExample, ShowsWhatIsThere) {
    speak({QStringLiteral("fr-CA")});
    server_.answer(ok);
    load(server_.url());
    EXPECT_FALSE(window_->has_failed());
    EXPECT_EQ(window_->findChild<QPlainTextEdit*>()->toPlainText(), QStringLiteral("hello"));
}

TEST_F(QtExample, SaysAStatusInTheUsersLanguage) {
    server_.answer(busy);
    const std::map<QString, std::string> titles{
        {QStringLiteral("fr-CA"), "Service momentanément indisponible"},
        {QStringLiteral("zh-HK"), "服務暫時無法使用"},
        {QStringLiteral("xx"), "Temporarily out of service"}};
    for (const auto& [language, title] : titles) {
        speak({language});
        load(server_.url());
        EXPECT_TRUE(window_->has_failed());
        EXPECT_EQ(label("title"), title);
        EXPECT_FALSE(label("summary").empty());
        EXPECT_FALSE(label("advice").empty());
    }
}

TEST_F(QtExample, TakesTheFirstLanguageForWhichThereAreWords) {
    speak({QStringLiteral("br"), QStringLiteral("zh-Hant-TW"), QStringLiteral("fr")});
    server_.answer(busy);
    load(server_.url());
    EXPECT_EQ(label("title"), "服務暫時無法使用");
}

TEST_F(QtExample, DetailsAreTheStandardsWordsAndNoSecret) {
    speak({QStringLiteral("fr")});
    server_.answer(busy);
    load(server_.url());
    EXPECT_EQ(label("details").rfind("HTTP 503 Service Unavailable", 0), 0U) << label("details");
    EXPECT_EQ(label("details").find("secret"), std::string::npos);
}

TEST_F(QtExample, ACodeThatNobodyKnowsHasTheWordsOfItsClass) {
    speak({QStringLiteral("fr")});
    server_.answer("HTTP/1.1 477 Hm\r\nContent-Length: 0\r\n\r\n");
    load(server_.url());
    EXPECT_EQ(label("title"), "Requête non satisfaite");
    EXPECT_EQ(label("details").rfind("HTTP 477  ·", 0), 0U) << label("details");
}

TEST_F(QtExample, TellsApartWhatComesInBetween) {
    speak({QStringLiteral("fr")});
    server_.answer("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf");
    load(server_.url());
    EXPECT_EQ(label("title"), "Connexion interrompue");

    server_.answer("HTTP/1.1 302 Found\r\nLocation: /\r\nContent-Length: 0\r\n\r\n");
    load(server_.url());
    EXPECT_EQ(label("title"), "Renvois sans fin");

    load(QUrl(QStringLiteral("http://nobody.invalid/")));
    EXPECT_EQ(label("title"), "Serveur introuvable");

    window_->set_patience(300);
    server_.answer("");
    load(server_.url());
    EXPECT_EQ(label("title"), "Pas de réponse à temps");

    server_.close();
    load(server_.url());
    EXPECT_EQ(label("title"), "Connexion refusée");
    EXPECT_EQ(label("details").rfind("ConnectionRefusedError  ·", 0), 0U) << label("details");
}

TEST_F(QtExample, TheButtonTriesAgain) {
    speak({QStringLiteral("en")});
    server_.answer(busy);
    load(server_.url());
    ASSERT_TRUE(window_->has_failed());
    server_.answer(ok);
    retry()->click();
    wait();
    EXPECT_FALSE(window_->has_failed());
}

TEST_F(QtExample, AssistiveTechnologyHasWhatTheEyeHas) {
    speak({QStringLiteral("fr")});
    server_.answer(busy);
    load(server_.url());
    const auto text = [](QObject* object, QAccessible::Text which) {
        return QAccessible::queryAccessibleInterface(object)->text(which).toStdString();
    };
    QWidget* const panel = window_->error_panel();
    EXPECT_EQ(text(panel, QAccessible::Name), label("title"));
    EXPECT_EQ(text(panel, QAccessible::Description), label("summary") + ' ' + label("advice"));
    EXPECT_FALSE(text(retry(), QAccessible::Name).empty());
    EXPECT_EQ(text(retry(), QAccessible::Description), label("title"));
    for (const char* const name : {"title", "summary", "advice", "details"})
        EXPECT_EQ(text(window_->findChild<QLabel*>(QLatin1String(name)), QAccessible::Name),
                  label(name));
    EXPECT_TRUE(retry()->isDefault());
    EXPECT_EQ(panel->locale().language(), QLocale::French);
}

TEST_F(QtExample, NothingIsCutOff) {
    for (const char* const language : {"en", "fr", "zh-TW"}) {
        speak({QLatin1String(language)});
        for (const int code : {404, 407, 451, 503, 511, 526}) {
            const QByteArray head =
                "HTTP/1.1 " + QByteArray::number(code) + " X\r\nContent-Length: 0\r\n\r\n";
            server_.answer(head.constData());
            load(server_.url());
            QApplication::processEvents();
            for (const QLabel* const each : window_->error_panel()->findChildren<QLabel*>()) {
                if (!each->isVisible()) continue;
                EXPECT_GE(each->height(), each->heightForWidth(each->width()))
                    << language << ' ' << code << ' ' << each->text().toStdString();
                EXPECT_TRUE(window_->rect().contains(
                    QRect(each->mapTo(&*window_, QPoint(0, 0)), each->size())))
                    << language << ' ' << code << ' ' << each->text().toStdString();
            }
        }
    }
}

} // namespace

int main(int argc, char** argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    testing::InitGoogleTest(&argc, argv);
    return RUN_ALL_TESTS();
}
