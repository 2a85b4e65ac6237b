#include "window.hpp"

#include <utility>

#include <QNetworkReply>
#include <QNetworkRequest>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "failure.hpp"

namespace example {

namespace {

QWidget* in_the_middle(QWidget* widget) {
    auto* const page = new QWidget;
    auto* const layout = new QVBoxLayout(page);
    layout->setContentsMargins(20, 20, 20, 20);
    layout->addStretch();
    layout->addWidget(widget);
    layout->addStretch();
    return page;
}

} // namespace

Window::Window(const phrasebook::Reader& words, QWidget* parent)
    : QWidget(parent), words_(words), pages_(new QStackedWidget), content_(new QPlainTextEdit),
      panel_(new ErrorPanel([this] { load(url_); })) {
    network_.setTransferTimeout(30'000);

    auto* const progress = new QProgressBar;
    progress->setRange(0, 0);
    progress->setTextVisible(false);
    waiting_ = in_the_middle(progress);
    content_->setReadOnly(true);
    failed_ = in_the_middle(panel_);

    for (QWidget* const page : {waiting_, static_cast<QWidget*>(content_), failed_})
        pages_->addWidget(page);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(pages_);
    resize(620, 320);
}

void Window::load(const QUrl& url) {
    url_ = url;
    setWindowTitle(url.toDisplayString());
    pages_->setCurrentWidget(waiting_);
    QNetworkReply* const reply = network_.get(QNetworkRequest(url));
    QObject::connect(reply, &QNetworkReply::finished, this, [this, reply] {
        reply->deleteLater();
        settle(*reply);
    });
}

bool Window::has_failed() const {
    return pages_->currentWidget() == failed_;
}

void Window::settle(QNetworkReply& reply) {
    if (reply.error() == QNetworkReply::NoError) {
        content_->setPlainText(QString::fromUtf8(reply.readAll()));
        pages_->setCurrentWidget(content_);
    } else {
        panel_->show_failure(failure_of(reply, words_));
        pages_->setCurrentWidget(failed_);
        panel_->setFocus();
    }
    settled_();
}

} // namespace example
