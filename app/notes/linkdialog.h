// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/comparison.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QDialogButtonBox;
class QLabel;
class QLineEdit;

namespace volets {

/// Asks for the clause that a clause corresponds to, by its address, and shows the words found there while it is typed.
class LinkDialog final : public QDialog
{
    Q_OBJECT
public:
    /// `document` is the text that is searched first, -1 for none; `instead` the present counterpart, or invalid.
    LinkDialog(ComparisonPtr comparison, UnitRef unit, int document, UnitRef instead, QWidget *parent = nullptr);

    [[nodiscard]] UnitRef chosen() const { return m_chosen; } ///< invalid until an address of another text is given
    [[nodiscard]] Relation relation() const;
    [[nodiscard]] bool keepsPresentLink() const;

private:
    void look();

    ComparisonPtr m_comparison;
    UnitRef m_unit;
    int m_document;
    UnitRef m_chosen;
    QLineEdit *m_address;
    QLabel *m_found;
    QComboBox *m_relation;
    QCheckBox *m_keep;
    QDialogButtonBox *m_buttons;
};

} // namespace volets
