// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/comparison.h"
#include "export/exportcomparison.h"
#include "export/ownpresets.h"
#include "export/pagepreview.h"
#include "jobs/joblane.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QListWidgetItem;
class QPlainTextEdit;
class QProgressBar;
class QPushButton;
class QSpinBox;
class QToolButton;

namespace volets {

/// Asks how a comparison shall leave the program, shows the very pages meanwhile, and writes or prints them.
class ExportDialog final : public QDialog
{
    Q_OBJECT
public:
    /// `options` is where the reader starts; `path` is a proposal, its suffix follows the format.
    /// The reader's own presets are in `presetFolder`.
    ExportDialog(ComparisonPtr comparison, ExportOptions options, const QString &path, QWidget *parent = nullptr,
                 QString presetFolder = ownPresetFolder());

    [[nodiscard]] ExportOptions options() const; ///< as the reader has set them
    [[nodiscard]] QString path() const;
    [[nodiscard]] QSize sizeHint() const override;
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
    QToolButton *makePresetMenu();
    void fillThemes();
    void fillPresets(const QString &chosen); ///< those of the program, then the reader's own
    [[nodiscard]] const Preset *chosenPreset() const;
    void editPreset();
    void importPresetFile();
    void exportPresetFile();
    void removeOwnPreset();
    void tellPreset(const Result<Preset> &kept); ///< chooses it, or says why not
    void themeTicked(const QListWidgetItem *item);
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
    QString m_presetFolder;
    JobLane m_preview{JobLane::Order::NewestWins};
    JobLane m_export{JobLane::Order::OneByOne};
    ReportPages m_pages;

    QComboBox *m_kind = nullptr;
    QComboBox *m_format = nullptr;
    QComboBox *m_preset = nullptr;
    std::vector<Preset> m_presets; ///< as the list of presets shows them
    QStringList m_brokenPresets;   ///< a sentence for each of the reader's files that cannot be used
    QPlainTextEdit *m_sheetLines = nullptr;
    QPlainTextEdit *m_questions = nullptr;
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
