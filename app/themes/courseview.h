// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "themes/coursepicture.h"

#include <QWidget>

class QComboBox;
class QScrollArea;
class QTableWidget;

namespace volets {

class Appearance;
class ComparisonModel;
class ThemeMatrixModel;

/// A theme's course through the texts in the order of their dates, as a picture and as a table; or of all themes,
/// small, on one scale.
class CourseView final : public QWidget
{
    Q_OBJECT
public:
    CourseView(const ThemeMatrixModel &matrix, const ComparisonModel &comparison, const Appearance &appearance,
               QWidget *parent = nullptr);

    void choose(const QString &theme); ///< empty: all themes
    [[nodiscard]] std::vector<Course> courses(const Palette &palette) const;
    /// SVG, PNG or (the table) CSV, by the ending of `path`. Fails with a sentence.
    void exportTo(const QString &path);

signals:
    void chosen(const QString &theme, int document); ///< a text's bar was asked for; -1: all texts
    void failed(const QString &sentence);
    void written(const QString &path);

private:
    class Canvas;
    void refill();
    void refresh();
    [[nodiscard]] QString title() const;

    const ThemeMatrixModel &m_matrix;
    const ComparisonModel &m_comparison;
    const Appearance &m_appearance;
    QComboBox *m_theme;
    Canvas *m_canvas;
    QTableWidget *m_table;
};

} // namespace volets
