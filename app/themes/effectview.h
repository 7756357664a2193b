// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/comparison.h"
#include "themes/effect.h"

#include <QWidget>

class QLabel;
class QTreeWidget;

namespace volets {

/// What a theme finds in the open texts: the clauses it gains and loses against the comparison as it is, then those it
/// has.
class EffectView final : public QWidget
{
    Q_OBJECT
public:
    explicit EffectView(QWidget *parent = nullptr);

    /// Without a comparison it says that there are no texts.
    void showEffect(const ComparisonPtr &comparison, const ThemeEffect &effect);

signals:
    void openRequested(volets::UnitRef unit);

private:
    QLabel *m_words;
    QTreeWidget *m_clauses;
};

} // namespace volets
