// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QAbstractItemView;

namespace volets {

/// Lets the chosen line of a list stand out strongly only while the list has the keyboard: beside the sources' words a
/// second and third block of the accent colour would be noise. In high contrast it stays strong.
class CalmSelection final : public QObject
{
public:
    explicit CalmSelection(QAbstractItemView *view); ///< belongs to the view

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void dress();

    QAbstractItemView *m_view;
};

} // namespace volets
