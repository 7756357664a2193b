// SPDX-License-Identifier: GPL-3.0-or-later
#include "help/helpwindow.h"

#include "text/normalizer.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QShortcut>
#include <QTextBrowser>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace volets {

using namespace Qt::StringLiterals;

namespace {

constexpr auto chapterProperty = "handbook";

/// Shows what it is given and fetches nothing.
class HandbookPage final : public QTextBrowser
{
public:
    using QTextBrowser::QTextBrowser;
    [[nodiscard]] QVariant loadResource(int /*type*/, const QUrl & /*name*/) override { return {}; }
};

} // namespace

HelpWindow::HelpWindow(QWidget *parent)
    : QDialog(parent)
    , m_line(new QLineEdit(this))
    , m_answer(new QLabel(this))
    , m_titles(new QListWidget(this))
    , m_page(new HandbookPage(this))
{
    setWindowTitle(tr("Handbook"));
    setWindowFlag(Qt::WindowMinMaxButtonsHint);
    m_line->setPlaceholderText(tr("Look in the handbook"));
    m_line->setAccessibleName(tr("Look in the handbook"));
    m_line->setClearButtonEnabled(true);
    m_answer->setTextFormat(Qt::PlainText);
    m_answer->setForegroundRole(QPalette::PlaceholderText);
    m_titles->setAccessibleName(tr("Chapters"));
    m_titles->setWordWrap(true);
    m_titles->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_page->setAccessibleName(tr("Page of the handbook"));
    m_page->setOpenLinks(false);
    m_page->document()->setDocumentMargin(fontMetrics().height());

    auto *left = new QVBoxLayout;
    left->addWidget(m_line);
    left->addWidget(m_answer);
    left->addWidget(m_titles, 1);
    auto *middle = new QHBoxLayout;
    middle->addLayout(left, 1);
    middle->addWidget(m_page, 3);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(middle, 1);
    layout->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 120, fontMetrics().height() * 38);

    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    connect(m_titles, &QListWidget::currentRowChanged, this, &HelpWindow::show);
    connect(m_line, &QLineEdit::textChanged, this, &HelpWindow::look);
    connect(m_line, &QLineEdit::returnPressed, this, [this] {
        if (!m_page->find(m_line->text())) {
            m_page->moveCursor(QTextCursor::Start);
            m_page->find(m_line->text());
        }
    });
    connect(m_page, &QTextBrowser::anchorClicked, this,
            [this](const QUrl &link) { openChapter(link.path().section(u'.', 0, 0)); });
    auto *find = new QShortcut(QKeySequence::Find, this);
    connect(find, &QShortcut::activated, this, [this] {
        m_line->setFocus();
        m_line->selectAll();
    });
}

void HelpWindow::setChapters(QList<Chapter> chapters)
{
    const QString before = currentChapter();
    m_chapters = std::move(chapters);
    m_titles->clear();
    for (const Chapter &chapter : std::as_const(m_chapters))
        m_titles->addItem(chapter.title);
    openChapter(before);
    look(m_line->text());
}

void HelpWindow::openChapter(const QString &name)
{
    const auto chapter = std::ranges::find(m_chapters, name, &Chapter::name);
    const int row = chapter == m_chapters.end() ? 0 : int(chapter - m_chapters.begin());
    if (m_titles->item(row))
        m_titles->item(row)->setHidden(false);
    m_titles->setCurrentRow(row);
}

QString HelpWindow::currentChapter() const
{
    const int row = m_titles->currentRow();
    return row >= 0 && row < m_chapters.size() ? m_chapters[row].name : QString();
}

void HelpWindow::show(int chapter)
{
    if (chapter < 0 || chapter >= m_chapters.size())
        return;
    m_page->setMarkdown(m_chapters[chapter].text);
    m_page->moveCursor(QTextCursor::Start);
    if (!m_line->text().trimmed().isEmpty())
        m_page->find(m_line->text().trimmed());
}

void HelpWindow::look(const QString &words)
{
    const QString wanted = foldForSearch(words.simplified());
    int found = 0;
    int first = -1;
    for (int row = 0; row < m_chapters.size(); ++row) {
        const bool has = foldForSearch(m_chapters[row].text.simplified()).contains(wanted);
        m_titles->item(row)->setHidden(!has);
        if (has && found++ == 0)
            first = row;
    }
    m_answer->setText(wanted.isEmpty() ? QString() : tr("%n chapter(s)", nullptr, found));
    if (first >= 0 && m_titles->currentItem() && m_titles->currentItem()->isHidden())
        m_titles->setCurrentRow(first);
    else if (!wanted.isEmpty())
        show(m_titles->currentRow());
}

QString chapterFor(const QWidget *widget)
{
    for (; widget; widget = widget->parentWidget())
        if (const QVariant chapter = widget->property(chapterProperty); chapter.isValid())
            return chapter.toString();
    return {};
}

void setChapterFor(QWidget *widget, const char *chapter)
{
    widget->setProperty(chapterProperty, QString::fromLatin1(chapter));
}

} // namespace volets
