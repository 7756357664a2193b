// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/document.h"

#include <QWidget>

class QTableView;
class QTreeView;

namespace volets {

class Appearance;
class ComparisonModel;
class ThemeClausesModel;
class ThemeMatrixModel;

/// Themes × texts: counts with bars of one scale; below, the clauses behind the current count.
class ThemeMapView final : public QWidget
{
    Q_OBJECT
public:
    ThemeMapView(const ComparisonModel &model, const Appearance &appearance, QWidget *parent = nullptr);

signals:
    void openRequested(volets::UnitRef unit);

private:
    ThemeMatrixModel *m_matrix;
    ThemeClausesModel *m_clauses;
    QTableView *m_table;
    QTreeView *m_list;
};

} // namespace volets
