// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

class QAbstractItemView;

namespace volets {

/// Words in a view as long as it has no rows: what will stand there, and how to get it. The view has its model already.
class EmptyWords final : public QLabel
{
    Q_OBJECT
public:
    EmptyWords(QAbstractItemView *view, const QString &words);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void refresh();

    QAbstractItemView *m_view;
};

} // namespace volets
