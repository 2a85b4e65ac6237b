#include "badge.hpp"

#include <QPainter>
#include <QPainterPath>

namespace example {

namespace {

constexpr int side = 72;

QColor colour_of(Failure::Kind kind) {
    switch (kind) {
    case Failure::Kind::request:
        return {0x1f, 0x6f, 0xb5};
    case Failure::Kind::server:
        return {0xc2, 0x41, 0x2d};
    case Failure::Kind::network:
        break;
    }
    return {0x8a, 0x63, 0x00};
}

// All three are drawn on a ground of 72 × 72.

void draw_sheet(QPainter& painter) {
    QPainterPath sheet(QPointF(27, 20));
    sheet.lineTo(40, 20);
    sheet.lineTo(47, 27);
    sheet.lineTo(47, 52);
    sheet.lineTo(25, 52);
    sheet.lineTo(25, 20);
    sheet.closeSubpath();
    painter.drawPath(sheet);
    painter.drawPolyline(QPolygonF({{40, 20}, {40, 27}, {47, 27}}));
    painter.drawLine(QPointF(31.5, 36), QPointF(40.5, 45));
    painter.drawLine(QPointF(40.5, 36), QPointF(31.5, 45));
}

void draw_server(QPainter& painter) {
    for (const qreal top : {21.0, 38.0}) {
        painter.drawRoundedRect(QRectF(20, top, 32, 13), 3, 3);
        painter.drawPoint(QPointF(26.5, top + 6.5));
        painter.drawLine(QPointF(35, top + 6.5), QPointF(46, top + 6.5));
    }
}

void draw_broken_line(QPainter& painter) {
    painter.drawEllipse(QPointF(22, 42), 5, 5);
    painter.drawEllipse(QPointF(50, 42), 5, 5);
    painter.drawLine(QPointF(27, 42), QPointF(31, 42));
    painter.drawLine(QPointF(41, 42), QPointF(45, 42));
    painter.drawLine(QPointF(32, 33), QPointF(29.5, 28.5));
    painter.drawLine(QPointF(36, 32), QPointF(36, 26));
    painter.drawLine(QPointF(40, 33), QPointF(42.5, 28.5));
}

} // namespace

Badge::Badge(QWidget* parent) : QWidget(parent) {
    setFixedSize(side, side);
}

void Badge::show_kind(Failure::Kind kind) {
    kind_ = kind;
    update();
}

void Badge::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor colour = colour_of(kind_);
    if (palette().color(QPalette::Window).lightness() < 128) colour = colour.lighter(170);
    QColor ground = colour;
    ground.setAlphaF(0.13F);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ground);
    painter.drawEllipse(rect());

    painter.setPen(QPen(colour, 2.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    switch (kind_) {
    case Failure::Kind::request:
        return draw_sheet(painter);
    case Failure::Kind::server:
        return draw_server(painter);
    case Failure::Kind::network:
        return draw_broken_line(painter);
    }
}

} // namespace example
