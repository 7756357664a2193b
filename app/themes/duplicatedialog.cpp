// SPDX-License-Identifier: GPL-3.0-or-later
#include "themes/duplicatedialog.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>

namespace volets {

DuplicateDialog::DuplicateDialog(const QString &book, bool forAllDossiers, QWidget *parent)
    : QDialog(parent)
    , m_name(new QLineEdit(tr("Copy of %1").arg(book), this))
    , m_here(new QRadioButton(tr("For &this dossier"), this))
    , m_everywhere(new QRadioButton(tr("For &all dossiers"), this))
{
    setWindowTitle(tr("Duplicate Code Book"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    auto *page = new QFormLayout(this);
    page->addRow(tr("&Name of the copy:"), m_name);
    page->addRow(QString(), m_here);
    page->addRow(QString(), m_everywhere);
    page->addRow(buttons);
    m_name->setMinimumWidth(fontMetrics().averageCharWidth() * 48);
    m_name->selectAll();
    (forAllDossiers ? m_everywhere : m_here)->setChecked(true);
    // two books of one name could not be told apart
    const auto check = [this, buttons, book] {
        buttons->button(QDialogButtonBox::Ok)->setEnabled(!name().isEmpty() && name() != book);
    };
    connect(m_name, &QLineEdit::textChanged, this, check);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

QString DuplicateDialog::name() const { return m_name->text().simplified(); }

bool DuplicateDialog::forAllDossiers() const { return m_everywhere->isChecked(); }

} // namespace volets
