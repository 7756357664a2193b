// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/comparison.h"
#include "export/exportcomparison.h"
#include "export/pagepreview.h"
#include "jobs/joblane.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QProgressBar;
class QPushButton;
class QSpinBox;

namespace volets {

/// Asks how a comparison shall leave the program, shows the very pages meanwhile, and writes or prints them.
class ExportDialog final : public QDialog
{
    Q_OBJECT
public:
    /// `options` is where the reader starts; `path` is a proposal, its suffix follows the format.
    ExportDialog(ComparisonPtr comparison, ExportOptions options, const QString &path, QWidget *parent = nullptr);

    [[nodiscard]] ExportOptions options() const; ///< as the reader has set them
    [[nodiscard]] QString path() const;
    [[nodiscard]] bool isBusy() const { return m_preview.isRunning() || m_export.isRunning(); }

    void startExport(); ///< to path(), which is overwritten
    void cancelExport();

signals:
    void exported(const QString &path); ///< after the file is in place

protected:
    void reject() override; ///< while a file is being written: stops that, and stays

private:
    QWidget *makeForm();
    QWidget *makePreview();
    void fillThemes();
    void refresh(); ///< after a change: pages and what is held back
    void showPages(const ReportPages &pages, const QString &facts);
    void finishExport(const std::variant<Exported, StopReason, Error> &outcome);
    void setExporting(bool exporting);
    void followKind();
    void followFormat();
    void browse();
    void exportClicked();
    void print();

    ComparisonPtr m_comparison;
    ExportOptions m_start;
    JobLane m_preview{JobLane::Order::NewestWins};
    JobLane m_export{JobLane::Order::OneByOne};
    ReportPages m_pages;

    QComboBox *m_kind = nullptr;
    QComboBox *m_format = nullptr;
    QComboBox *m_preset = nullptr;
    QListWidget *m_themes = nullptr;
    QCheckBox *m_byTheme = nullptr;
    QCheckBox *m_onlyChanged = nullptr;
    QCheckBox *m_trackedChanges = nullptr;
    QLineEdit *m_title = nullptr;
    QLineEdit *m_path = nullptr;
    PagePreview *m_view = nullptr;
    QSpinBox *m_page = nullptr;
    QLabel *m_facts = nullptr;   ///< pages, rows hidden, notes held back
    QLabel *m_outcome = nullptr; ///< what became of the export
    QProgressBar *m_progress = nullptr;
    QPushButton *m_exportButton = nullptr;
    QPushButton *m_printButton = nullptr;
    QPushButton *m_closeButton = nullptr;
};

} // namespace volets
