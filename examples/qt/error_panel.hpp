// A panel that says what went wrong, what can be done, and lets one try again.
#pragma once

#include <functional>

#include <QFrame>

#include "failure.hpp"

class QLabel;
class QPushButton;

namespace example {

class Badge;

class ErrorPanel : public QFrame {
  public:
    explicit ErrorPanel(std::function<void()> retry, QWidget* parent = nullptr);

    /// Shows it, and tells assistive technology that there is something to be heard.
    void show_failure(const Failure& failure);

  private:
    Badge* badge_;
    QLabel* title_;
    QLabel* summary_;
    QLabel* advice_;
    QLabel* details_;
    QPushButton* retry_;
};

} // namespace example
