// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/clausecell.h"

#include <QWidget>

#include <vector>

class QLabel;

namespace volets {

class Appearance;
class ComparisonModel;

/// Says what the dots and strokes below words mean, and of which themes they are, while there are some: whether the
/// bar of filters is shown or not.
class DotLegend final : public QWidget
{
    Q_OBJECT
public:
    DotLegend(const ComparisonModel &model, const Appearance &appearance, QWidget *parent = nullptr);

    /// The theme that is dotted beside those that rows are filtered by, or empty.
    void setDottedTheme(const QString &code);
    [[nodiscard]] const std::vector<ThemeMark> &themes() const { return m_shown; }

private:
    void refresh();

    const ComparisonModel &m_model;
    const Appearance &m_appearance;
    QString m_theme;
    std::vector<ThemeMark> m_shown;
    std::vector<QWidget *> m_names;
    QLabel *m_words;
};

} // namespace volets
