// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/savefile.h"
#include "export/exportdialog.h"
#include "export/preseteditor.h"
#include "export/printpages.h"
#include "report/layout.h"
#include "support/rivers.h"
#include "themes/codebookjson.h"

#include <QApplication>
#include <QComboBox>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPrinter>
#include <QPushButton>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>

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

        const auto labels = dialog.findChildren<QLabel *>();
        const auto says = [&](const QString &words) {
            return std::ranges::any_of(labels, [&](const QLabel *label) { return label->text().contains(words); });
        };
        QVERIFY(says(QStringLiteral("Notes held back"))); // what a reader decides by, and no more of the colophon
        QVERIFY(!says(QStringLiteral("Made with")));
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
    /// As a reader does it: changed and kept under a name, handed on as a file, removed, taken in again.
    void anOwnPresetIsKeptHandedOnAndTakenIn()
    {
        const QTemporaryDir folder;
        const QTemporaryDir elsewhere;
        const QString file = elsewhere.filePath(QStringLiteral("riverside.json"));
        ExportDialog dialog(std::make_shared<Comparison>(rivers()), options(), QStringLiteral("rivers.pdf"), nullptr,
                            folder.path());
        dialog.show();
        auto *presets = dialog.findChild<QComboBox *>(QStringLiteral("preset"));
        const int builtIn = presets->count();
        // the window that an item of the menu opens, filled in and accepted
        const auto choose = [&](int item, const std::function<void(QDialog *)> &fill) {
            QTimer::singleShot(0, &dialog, [fill] {
                auto *window = qobject_cast<QDialog *>(QApplication::activeModalWidget());
                QVERIFY(window);
                fill(window);
            });
            dialog.findChild<QMenu *>(QStringLiteral("own presets"))->actions()[item]->trigger();
        };
        const auto name = [&](QDialog *window) {
            auto *files = qobject_cast<QFileDialog *>(window);
            QVERIFY(files);
            files->selectFile(file);
            files->findChild<QLineEdit *>(QStringLiteral("fileNameEdit"))->setText(file);
            QMetaObject::invokeMethod(files, "accept");
        };
        enum Item { Change, TakeIn, HandOn, Remove };
        choose(Change, [](QDialog *window) {
            window->findChild<QLineEdit *>()->setText(QStringLiteral("Riverside"));
            auto *paper = window->findChild<QComboBox *>();
            paper->setCurrentIndex(paper->findText(QStringLiteral("A3")));
            window->accept();
        });
        QCOMPARE(presets->currentText(), QStringLiteral("Riverside"));
        const Preset kept = dialog.options().preset;
        QCOMPARE(kept.paper, Paper::A3);
        choose(HandOn, name);
        QVERIFY(QFile::exists(file));
        dialog.findChild<QMenu *>(QStringLiteral("own presets"))->actions()[Remove]->trigger();
        QCOMPARE(presets->count(), builtIn);
        choose(TakeIn, name);
        QCOMPARE(presets->currentText(), QStringLiteral("Riverside"));
        QCOMPARE(dialog.options().preset, kept);
    }
    void theEditorChangesOnlyWhatIsSet()
    {
        const Preset start = builtInPresets().front();
        const PresetEditor editor(start, QStringLiteral("Mine"));
        Preset expected = start;
        expected.name = QStringLiteral("Mine");
        QCOMPARE(editor.preset(), expected);
    }
    void printsTheSamePages()
    {
        const ReportTable table = buildReport(rivers(), options().report);
        const std::optional<WholeLayout> whole = layOutWhole(table, builtInPresets().front(), 100);
        QVERIFY(whole);
        QVERIFY(whole->pages.size() >= 2);
        const QTemporaryDir folder;
        QPrinter printer(QPrinter::HighResolution);
        printer.setOutputFormat(QPrinter::PdfFormat);
        printer.setOutputFileName(folder.filePath(QStringLiteral("printed.pdf")));
        fitPaper(printer, whole->pages.front());
        QVERIFY(printPages(printer, whole->pages));
        const auto printed = [&] {
            QPDF file;
            file.processFile(printer.outputFileName().toUtf8().constData());
            std::vector<double> widths;
            for (const QPDFPageObjectHelper &page : QPDFPageDocumentHelper(file).getAllPages())
                widths.push_back(page.getObjectHandle().getKey("/MediaBox").getArrayItem(2).getNumericValue());
            return widths;
        };
        QCOMPARE(printed().size(), whole->pages.size());
        for (const double width : printed())
            QVERIFY(std::abs(width - whole->pages.front().width) < 1);
        printer.setFromTo(2, 2);
        QVERIFY(printPages(printer, whole->pages));
        QCOMPARE(printed().size(), std::size_t(1));
    }
    void whatIsWrittenCanBeStopped()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("rivers.pdf"));
        QVERIFY(saveFile(path, QByteArray("old")).has_value());
        ExportDialog dialog(std::make_shared<Comparison>(rivers()), options(), path);
        QTRY_VERIFY(!dialog.isBusy());
        dialog.startExport();
        dialog.cancelExport();
        QTRY_VERIFY(!dialog.isBusy());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.peek(3) == "old" || file.peek(5) == "%PDF-"); // all or nothing
    }
    void whatIsSaidHasRoomAtTwiceTheSize()
    {
        const QFont usual = QApplication::font();
        const auto restore = qScopeGuard([&] { QApplication::setFont(usual); });
        QFont large = usual;
        large.setPointSizeF(usual.pointSizeF() * 2);
        QApplication::setFont(large);
        ExportDialog dialog(std::make_shared<Comparison>(rivers()), options(), QStringLiteral("rivers.pdf"));
        dialog.show();
        QTRY_VERIFY(dialog.findChild<PagePreview *>()->pageCount() > 0);
        const auto isWhole = [&] {
            return std::ranges::all_of(dialog.findChildren<QLabel *>(), [](const QLabel *label) {
                return !label->isVisible() || !label->wordWrap() || label->text().isEmpty() ||
                       label->heightForWidth(label->width()) <= label->height() + 1;
            });
        };
        QTRY_VERIFY(isWhole());
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
