// A window that shows what is at a URL, or why it cannot be shown.
#pragma once

#include <functional>

#include <QNetworkAccessManager>
#include <QUrl>
#include <QWidget>
#include <phrasebook/reader.hpp>

#include "error_panel.hpp"

class QPlainTextEdit;
class QProgressBar;
class QStackedWidget;

namespace example {

class Window : public QWidget {
  public:
    /// The reader must be one of catalog_with_network_words(), whose catalog outlives the window.
    explicit Window(const phrasebook::Reader& words, QWidget* parent = nullptr);

    void load(const QUrl& url);
    /// Called after each load, whatever became of it.
    void when_settled(std::function<void()> then) { settled_ = std::move(then); }
    /// How long an answer may take.
    void set_patience(int milliseconds) { network_.setTransferTimeout(milliseconds); }

    [[nodiscard]] bool has_failed() const;
    [[nodiscard]] QWidget* error_panel() const { return panel_; }

  private:
    void settle(QNetworkReply& reply);

    phrasebook::Reader words_;
    QNetworkAccessManager network_;
    QUrl url_;
    std::function<void()> settled_ = [] {};
    QStackedWidget* pages_;
    QWidget* waiting_;
    QPlainTextEdit* content_;
    QWidget* failed_;
    ErrorPanel* panel_;
};

} // namespace example
