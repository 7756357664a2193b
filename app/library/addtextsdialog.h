// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/importtexts.h"

#include <QDialog>

class QDialogButtonBox;
class QLineEdit;
class QListWidget;
class QPlainTextEdit;
class QPushButton;

namespace volets {

/// Gathers what to add to a dossier: files and folders, chosen or dropped, and a text that is pasted.
class AddTextsDialog final : public QDialog
{
    Q_OBJECT
public:
    explicit AddTextsDialog(QWidget *parent = nullptr);

    void add(const ImportRequest &request); ///< what is already there is not listed twice
    [[nodiscard]] ImportRequest request() const;

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void addPaths(const QStringList &paths);
    void update();

    QListWidget *m_files;
    QPlainTextEdit *m_words;
    QLineEdit *m_name;
    QPushButton *m_remove;
    QDialogButtonBox *m_buttons;
};

} // namespace volets
