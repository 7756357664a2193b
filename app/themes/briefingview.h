// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "annotate/decision.h"
#include "document/document.h"
#include "jobs/joblane.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QTableView;

namespace volets {

class Annotations;
class BriefingModel;
class ComparisonModel;

/// The rows of a briefing: the clauses of a theme gathered by what they ask for, titled. A reader renames, joins,
/// splits and orders them; each such step is a decision, kept with the dossier and undone like any other.
class BriefingView final : public QWidget
{
    Q_OBJECT
public:
    BriefingView(Annotations &annotations, const ComparisonModel &model, QWidget *parent = nullptr);

    void choose(const QString &theme);
    [[nodiscard]] QString theme() const;
    [[nodiscard]] BriefingModel *rows() const { return m_rows; }

    void rename(int row, const QString &title);
    void joinWithAbove(int row);
    void takeOut(UnitRef unit); ///< into a row of its own
    void move(int row, int direction);

signals:
    void openRequested(volets::UnitRef unit);
    void told(const QString &sentence); ///< for the status bar
    void shown();                       ///< the rows of the theme chosen are there

private:
    void refill();
    void gather();
    void decide(DecisionKind kind, UnitRef a, UnitRef b, const QString &text = {});
    [[nodiscard]] UnitRef first(int row) const;
    [[nodiscard]] int currentRow() const;
    void takeOutOfCurrent();

    Annotations &m_annotations;
    const ComparisonModel &m_model;
    BriefingModel *m_rows;
    QComboBox *m_theme;
    QTableView *m_table;
    QLabel *m_count;
    JobLane m_gathering;
};

} // namespace volets
