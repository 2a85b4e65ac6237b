// The picture beside an error: a sheet that could not be had, a server that is unwell, or a broken
// line.
#pragma once

#include <QWidget>

#include "failure.hpp"

namespace example {

class Badge : public QWidget {
  public:
    explicit Badge(QWidget* parent = nullptr);
    void show_kind(Failure::Kind kind);

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    Failure::Kind kind_ = Failure::Kind::network;
};

} // namespace example
