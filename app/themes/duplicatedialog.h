// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QLineEdit;
class QRadioButton;

namespace volets {

/// Asks what the copy of a code book is to be called and for which dossiers it is to hold.
class DuplicateDialog final : public QDialog
{
    Q_OBJECT
public:
    DuplicateDialog(const QString &book, bool forAllDossiers, QWidget *parent = nullptr);

    [[nodiscard]] QString name() const;
    [[nodiscard]] bool forAllDossiers() const;

private:
    QLineEdit *m_name;
    QRadioButton *m_here;
    QRadioButton *m_everywhere;
};

} // namespace volets
