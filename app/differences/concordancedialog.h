// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/cells.h"

#include <QDialog>

namespace volets {

/// The table of concordance: where each clause stands in each text, and once, above it, what was renumbered.
class ConcordanceDialog final : public QDialog
{
    Q_OBJECT
public:
    ConcordanceDialog(const ComparisonPtr &comparison, const ColumnSetup &setup, QWidget *parent = nullptr);

signals:
    void unitActivated(volets::UnitRef unit);
};

} // namespace volets
