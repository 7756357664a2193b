// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/comparison.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QListWidget;

namespace volets {

/// Goes to a clause by its address: what is typed is shown as it is understood, and where there is no such clause the
/// nearest are listed. Enter goes.
class GoToDialog final : public QDialog
{
    Q_OBJECT
public:
    /// Without a text's name, `preferred` (a document) is meant.
    GoToDialog(ComparisonPtr comparison, int preferred, QWidget *parent = nullptr);

signals:
    void chosen(volets::UnitRef unit);

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void refresh();
    void go();

    ComparisonPtr m_comparison;
    int m_preferred;
    QLineEdit *m_line;
    QLabel *m_answer;
    QListWidget *m_list;
};

} // namespace volets
