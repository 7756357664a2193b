// SPDX-License-Identifier: GPL-3.0-or-later
#include "notes/linkdialog.h"

#include "compare/mentions.h"
#include "document/citation.h"
#include "models/addresses.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace volets {

LinkDialog::LinkDialog(ComparisonPtr comparison, UnitRef unit, int document, UnitRef instead, QWidget *parent)
    : QDialog(parent)
    , m_comparison(std::move(comparison))
    , m_unit(unit)
    , m_document(document)
    , m_address(new QLineEdit(this))
    , m_found(new QLabel(this))
    , m_relation(new QComboBox(this))
    , m_keep(new QCheckBox(this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this))
{
    const auto cite = [this](UnitRef ref) {
        return citation(m_comparison->document(ref.document), m_comparison->unit(ref));
    };
    setWindowTitle(tr("Link Elsewhere"));
    auto *subject = new QLabel(tr("“%1” corresponds to:").arg(cite(unit)), this);
    subject->setWordWrap(true);
    m_address->setAccessibleName(tr("Address of the counterpart"));
    m_address->setPlaceholderText(tr("Text and address, for instance 2024 3.b"));
    m_address->setClearButtonEnabled(true);
    m_found->setWordWrap(true);
    m_found->setTextFormat(Qt::PlainText);
    m_found->setAccessibleName(tr("Clause found"));
    m_found->setMinimumHeight(4 * fontMetrics().lineSpacing());
    m_found->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    for (const Relation relation : {Relation::Same, Relation::Partial, Relation::Kin})
        m_relation->addItem(relationWords(relation), int(relation));
    m_relation->setCurrentIndex(int(Relation::Partial));
    m_keep->setVisible(instead.isValid());
    if (instead.isValid())
        m_keep->setText(tr("&Keep the link with %1 as well").arg(cite(instead)));
    auto *form = new QFormLayout;
    form->addRow(tr("&Address:"), m_address);
    form->addRow(tr("&Relation:"), m_relation);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(subject);
    layout->addLayout(form);
    layout->addWidget(m_found, 1);
    layout->addWidget(m_keep);
    layout->addWidget(m_buttons);
    m_buttons->button(QDialogButtonBox::Ok)->setText(tr("&Link"));
    resize(44 * fontMetrics().averageCharWidth() + 120, sizeHint().height());
    connect(m_address, &QLineEdit::textChanged, this, &LinkDialog::look);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    look();
}

Relation LinkDialog::relation() const { return Relation(m_relation->currentData().toInt()); }

bool LinkDialog::keepsPresentLink() const { return m_keep->isChecked(); }

void LinkDialog::look()
{
    const QString words = m_address->text().trimmed();
    m_chosen = words.isEmpty() ? UnitRef() : findAddress(*m_comparison, words, m_document);
    if (words.isEmpty()) {
        m_found->clear();
    } else if (!m_chosen.isValid()) {
        m_found->setText(tr("There is no clause “%1”.").arg(words));
    } else if (m_chosen.document == m_unit.document) {
        m_found->setText(tr("That clause is of the same text; links join two texts."));
        m_chosen = {};
    } else {
        const Unit &unit = m_comparison->unit(m_chosen);
        constexpr qsizetype shown = 240;
        const QString text = unit.text.size() > shown ? QString(unit.text.first(shown) + u'…') : unit.text;
        m_found->setText(
            QString(citation(m_comparison->document(m_chosen.document), unit) + QStringLiteral("\n") + text));
    }
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(m_chosen.isValid());
}

} // namespace volets
