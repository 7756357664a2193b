// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "appearance/appearance.h"
#include "models/comparisonmodel.h"
#include "synopsis/clausedelegate.h"

#include <QWidget>

namespace volets {

struct Preferences;

/// A clause of our own invention, marked as the synopsis would mark it under the choices shown.
class LookPreview final : public QWidget
{
    Q_OBJECT
public:
    explicit LookPreview(QWidget *parent = nullptr);

    void show(const Preferences &preferences);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    Appearance m_appearance;
    ComparisonModel m_model;
    ClauseDelegate m_delegate;
};

} // namespace volets
