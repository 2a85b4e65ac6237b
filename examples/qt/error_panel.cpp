#include "error_panel.hpp"

#include <utility>

#include <QAccessible>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include "badge.hpp"

namespace example {

namespace {

/// Of a text that comes from elsewhere: never taken for HTML, and it can be copied into a mail.
QLabel* make_label(const char* name, qreal size, bool bold = false) {
    auto* const label = new QLabel;
    label->setObjectName(QLatin1String(name));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    QFont font = label->font();
    font.setPointSizeF(font.pointSizeF() * size);
    font.setBold(bold);
    label->setFont(font);
    return label;
}

/// Less weight, yet readable (WCAG 1.4.3) on the ground of the panel.
void mute(QLabel& label) {
    QPalette palette = label.palette();
    QColor colour = palette.color(QPalette::WindowText);
    colour.setAlphaF(0.72F);
    palette.setColor(QPalette::WindowText, colour);
    label.setPalette(palette);
}

} // namespace

ErrorPanel::ErrorPanel(std::function<void()> retry, QWidget* parent)
    : QFrame(parent), badge_(new Badge), title_(make_label("title", 1.65, true)),
      summary_(make_label("summary", 1.15)), advice_(make_label("advice", 1.0)),
      details_(make_label("details", 0.85)) {
    setObjectName(QStringLiteral("error"));
    setStyleSheet(QStringLiteral("#error { background: palette(base); border: 1px solid "
                                 "palette(midlight); border-radius: 12px; }"));
    mute(*details_);

    // Qt has the word for the button in every language that its own dialogs know.
    auto* const buttons = new QDialogButtonBox(QDialogButtonBox::Retry);
    retry_ = buttons->button(QDialogButtonBox::Retry);
    retry_->setObjectName(QStringLiteral("retry"));
    retry_->setDefault(true);
    retry_->setMinimumSize(110, 34);
    QObject::connect(retry_, &QPushButton::clicked, this, std::move(retry));

    auto* const words = new QVBoxLayout;
    words->setSpacing(8);
    words->addWidget(title_);
    words->addWidget(summary_);
    words->addWidget(advice_);

    auto* const line = new QFrame;
    line->setFrameShape(QFrame::HLine);
    line->setFrameShadow(QFrame::Plain);
    line->setForegroundRole(QPalette::Midlight);

    auto* const foot = new QHBoxLayout;
    foot->setSpacing(16);
    foot->addWidget(details_, 1);
    foot->addWidget(buttons);

    auto* const layout = new QGridLayout(this);
    layout->setContentsMargins(28, 26, 28, 20);
    layout->setHorizontalSpacing(22);
    layout->setVerticalSpacing(18);
    layout->setColumnStretch(1, 1);
    layout->addWidget(badge_, 0, 0, Qt::AlignTop);
    layout->addLayout(words, 0, 1, Qt::AlignTop);
    layout->addWidget(line, 1, 0, 1, 2);
    layout->addLayout(foot, 2, 0, 1, 2);
}

void ErrorPanel::show_failure(const Failure& failure) {
    setLocale(QLocale(failure.locale));
    badge_->show_kind(failure.kind);
    title_->setText(failure.title);
    summary_->setText(failure.summary);
    advice_->setText(failure.advice);
    advice_->setVisible(!failure.advice.isEmpty());
    details_->setText(failure.details);

    setAccessibleName(failure.title);
    setAccessibleDescription(failure.summary + QLatin1Char(' ') + failure.advice);
    retry_->setAccessibleDescription(failure.title);
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

} // namespace example
