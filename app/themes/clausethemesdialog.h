// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "annotate/decision.h"
#include "compare/comparison.h"

#include <QDialog>

class QLineEdit;
class QListWidget;

namespace volets {

class Appearance;
class ComparisonModel;

/// What a clause, or words of it, is about, as the reader says: a list of the book's themes to tick, and a remark.
class ClauseThemesDialog final : public QDialog
{
    Q_OBJECT
public:
    /// `span`: the words that were selected; empty: the whole clause.
    ClauseThemesDialog(const ComparisonModel &model, const Appearance &appearance, UnitRef unit, Span span,
                       QWidget *parent = nullptr);

    void tick(const QString &theme, bool on);
    void remark(const QString &words);
    /// Additions with the selected words, and rejections; what was proposed and stayed ticked is no decision.
    [[nodiscard]] std::vector<Decision> decisions() const;

private:
    ComparisonPtr m_comparison;
    UnitRef m_unit;
    Span m_span;
    QListWidget *m_themes;
    QLineEdit *m_remark;
};

} // namespace volets
