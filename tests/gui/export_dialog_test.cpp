// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/exportdialog.h"
#include "export/preseteditor.h"
#include "support/rivers.h"
#include "themes/codebookjson.h"

#include <QComboBox>
#include <QFile>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace volets;
using namespace volets::test;

class ExportDialogTest : public QObject
{
    Q_OBJECT

    static ExportOptions options()
    {
        ExportOptions options = usualExport(*defaultCodebook(), QStringLiteral("en"));
        options.report.themes = riverOptions().themes;
        return options;
    }

private slots:
    void showsThePagesAndWritesThem()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("rivers.pdf"));
        ExportDialog dialog(std::make_shared<Comparison>(rivers()), options(), path);
        dialog.show();
        auto *preview = dialog.findChild<PagePreview *>();
        QTRY_VERIFY(preview->pageCount() >= 2);
        const QImage first = preview->grab().toImage();
        preview->setFocus();
        QTest::keyClick(preview, Qt::Key_PageDown);
        QCOMPARE(preview->page(), 1);
        QVERIFY(preview->grab().toImage() != first);

        QSignalSpy exported(&dialog, &ExportDialog::exported);
        dialog.startExport();
        QTRY_COMPARE(exported.size(), 1);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().startsWith("%PDF-"));
    }
    void untickedThemesAreLeftOut()
    {
        ExportDialog dialog(std::make_shared<Comparison>(rivers()), options(), QStringLiteral("rivers.pdf"));
        auto *themes = dialog.findChild<QListWidget *>();
        auto *preview = dialog.findChild<PagePreview *>();
        QTRY_VERIFY(preview->pageCount() > 0);
        themes->item(0)->setCheckState(Qt::Unchecked);
        QTRY_VERIFY(!dialog.isBusy());
        QVERIFY(preview->pageCount() > 0);
        QCOMPARE(dialog.options().report.onlyThemes, QStringList{QStringLiteral("EAU")});
    }
    void aSheetHasOneTheme()
    {
        ExportDialog dialog(std::make_shared<Comparison>(rivers()), options(), QStringLiteral("rivers.pdf"));
        auto *kind = dialog.findChild<QComboBox *>(QStringLiteral("kind"));
        kind->setCurrentIndex(kind->findData(int(ReportKind::Sheet)));
        QCOMPARE(dialog.options().report.onlyThemes, QStringList{QStringLiteral("BER")});
        auto *themes = dialog.findChild<QListWidget *>();
        themes->item(1)->setCheckState(Qt::Checked);
        QCOMPARE(dialog.options().report.onlyThemes, QStringList{QStringLiteral("EAU")});
        auto *preview = dialog.findChild<PagePreview *>();
        QTRY_COMPARE(preview->pageCount(), 1);

        auto *lines = dialog.findChild<QPlainTextEdit *>(QStringLiteral("lines"));
        lines->setPlainText(QStringLiteral("One.\nIt says “these are no words of it”."));
        QTRY_COMPARE(preview->pageCount(), 0); // refused, and said
        lines->setPlainText(QStringLiteral("One.\nTwo."));
        QTRY_COMPARE(preview->pageCount(), 1);
        QCOMPARE(dialog.options().report.sheet.lines.size(), 2);
    }
    void ownPresetsAreOffered()
    {
        const QTemporaryDir folder;
        Preset preset = builtInPresets().front();
        preset.paper = Paper::A3;
        const Result<Preset> kept = keepPreset(folder.path(), preset, QStringLiteral("Riverside"));
        QVERIFY(kept);
        ExportDialog dialog(std::make_shared<Comparison>(rivers()), options(), QStringLiteral("rivers.pdf"), nullptr,
                            folder.path());
        auto *presets = dialog.findChild<QComboBox *>(QStringLiteral("preset"));
        presets->setCurrentIndex(presets->findText(QStringLiteral("Riverside")));
        QCOMPARE(dialog.options().preset, *kept);
    }
    void theEditorChangesOnlyWhatIsSet()
    {
        const Preset start = builtInPresets().front();
        const PresetEditor editor(start, QStringLiteral("Mine"));
        Preset expected = start;
        expected.name = QStringLiteral("Mine");
        QCOMPARE(editor.preset(), expected);
    }
    void theSuffixFollowsTheFormat()
    {
        ExportDialog dialog(std::make_shared<Comparison>(rivers()), options(), QStringLiteral("/x/rivers.pdf"));
        auto *format = dialog.findChild<QComboBox *>(QStringLiteral("format"));
        format->setCurrentIndex(format->findData(int(ReportFormat::Csv)));
        QCOMPARE(dialog.path(), QStringLiteral("/x/rivers.csv"));
        QCOMPARE(dialog.options().format, ReportFormat::Csv);
    }
};

QTEST_MAIN(ExportDialogTest)
#include "export_dialog_test.moc"
