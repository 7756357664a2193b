// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/document.h"

#include <QWidget>

class QComboBox;
class QSplitter;
class QTableView;
class QTabWidget;
class QTreeView;

namespace volets {

class Appearance;
class ComparisonModel;
class CourseView;
class ThemeClausesModel;
class ThemeMatrixModel;
class TogetherModel;
class WordingModel;

/// The third way to look: themes × texts with counts, shares and bars of one scale; which themes go together; their
/// course through the texts; by which name each text calls a thing. Below stand the clauses behind the current cell.
class ThemesPage final : public QWidget
{
    Q_OBJECT
public:
    ThemesPage(const ComparisonModel &model, const Appearance &appearance, QWidget *parent = nullptr);

    /// One more way to look; it brings its own clauses where `ownClauses`.
    void addView(QWidget *view, const QString &name, bool ownClauses);

    [[nodiscard]] QTabWidget *tabs() const { return m_tabs; }
    [[nodiscard]] CourseView *course() const { return m_course; }
    [[nodiscard]] const ThemeMatrixModel &matrix() const { return *m_matrix; }

signals:
    void openRequested(volets::UnitRef unit);

private:
    [[nodiscard]] QTableView *makeTable(const QString &name);
    void makeMap();
    void makeTogether();
    void makeWordings();

    const ComparisonModel &m_model;
    const Appearance &m_appearance;
    ThemeMatrixModel *m_matrix;
    TogetherModel *m_together;
    WordingModel *m_wordings;
    ThemeClausesModel *m_clauses;
    QTabWidget *m_tabs;
    CourseView *m_course;
    QComboBox *m_measure;
    QTreeView *m_list;
};

} // namespace volets
