// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/addtextsdialog.h"

#include "library/droppedtexts.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace volets {

namespace {

constexpr int pathRole = Qt::UserRole;

} // namespace

AddTextsDialog::AddTextsDialog(QWidget *parent)
    : QDialog(parent)
    , m_files(new QListWidget(this))
    , m_words(new QPlainTextEdit(this))
    , m_name(new QLineEdit(this))
    , m_remove(new QPushButton(tr("&Remove"), this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this))
{
    setWindowTitle(tr("Add Texts"));
    setAcceptDrops(true);
    m_words->setAcceptDrops(false); // a file dropped there is to be read, not named
    m_files->setAccessibleName(tr("Files and folders to add"));
    m_files->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_words->setTabChangesFocus(true);
    m_words->setPlaceholderText(tr("Ctrl+V"));
    m_buttons->button(QDialogButtonBox::Ok)->setText(tr("&Add"));

    auto *filesHead = new QLabel(
        tr("&Files and folders (text, Markdown, web pages, DOCX, ODT); they can also be dropped here:"), this);
    filesHead->setBuddy(m_files);
    filesHead->setWordWrap(true);
    auto *chooseFiles = new QPushButton(tr("&Choose Files…"), this);
    auto *chooseFolder = new QPushButton(tr("Choose a F&older…"), this);
    auto *row = new QHBoxLayout;
    for (QPushButton *button : {chooseFiles, chooseFolder, m_remove})
        row->addWidget(button);
    row->addStretch();
    auto *wordsHead = new QLabel(tr("Or &paste a text:"), this);
    wordsHead->setBuddy(m_words);
    auto *nameRow = new QFormLayout;
    nameRow->addRow(tr("&Name of the pasted text:"), m_name);

    auto *layout = new QVBoxLayout(this);
    layout->addWidget(filesHead);
    layout->addWidget(m_files, 1);
    layout->addLayout(row);
    layout->addSpacing(fontMetrics().height() / 2);
    layout->addWidget(wordsHead);
    layout->addWidget(m_words, 1);
    layout->addLayout(nameRow);
    layout->addWidget(m_buttons);
    resize(fontMetrics().averageCharWidth() * 80, fontMetrics().height() * 30);

    connect(chooseFiles, &QPushButton::clicked, this, [this] {
        addPaths(QFileDialog::getOpenFileNames(
            this, tr("Choose Files"), {},
            tr("Texts (*.txt *.text *.md *.markdown *.html *.htm *.docx *.odt *.pdf);;All files (*)")));
    });
    connect(chooseFolder, &QPushButton::clicked, this, [this] {
        if (const QString folder = QFileDialog::getExistingDirectory(this, tr("Choose a Folder")); !folder.isEmpty())
            addPaths({folder});
    });
    connect(m_remove, &QPushButton::clicked, this, [this] {
        qDeleteAll(m_files->selectedItems());
        update();
    });
    connect(m_files, &QListWidget::itemSelectionChanged, this, &AddTextsDialog::update);
    connect(m_words, &QPlainTextEdit::textChanged, this, &AddTextsDialog::update);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    update();
}

void AddTextsDialog::add(const ImportRequest &request)
{
    addPaths(request.paths);
    for (const Source &text : request.pasted)
        m_words->appendPlainText(QString::fromUtf8(text.bytes));
}

void AddTextsDialog::addPaths(const QStringList &paths)
{
    const QStringList there = request().paths;
    for (const QString &path : paths) {
        if (there.contains(path))
            continue;
        auto *item = new QListWidgetItem(QFileInfo(path).fileName(), m_files);
        item->setToolTip(QDir::toNativeSeparators(path));
        item->setData(pathRole, path);
    }
    update();
}

ImportRequest AddTextsDialog::request() const
{
    ImportRequest request;
    for (int row = 0; row < m_files->count(); ++row)
        request.paths += m_files->item(row)->data(pathRole).toString();
    if (const QString text = m_words->toPlainText(); !text.trimmed().isEmpty()) {
        const QString name = m_name->text().trimmed();
        request.pasted.push_back({name.isEmpty() ? tr("pasted text") : name, text.toUtf8()});
    }
    return request;
}

void AddTextsDialog::update()
{
    const ImportRequest wanted = request();
    m_remove->setEnabled(!m_files->selectedItems().isEmpty());
    m_name->setEnabled(!wanted.pasted.empty());
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(!wanted.paths.isEmpty() || !wanted.pasted.empty());
}

void AddTextsDialog::dragEnterEvent(QDragEnterEvent *event)
{
    if (textsIn(event->mimeData()))
        event->acceptProposedAction();
}

void AddTextsDialog::dropEvent(QDropEvent *event)
{
    if (const auto texts = textsIn(event->mimeData())) {
        event->acceptProposedAction();
        add(*texts);
    }
}

} // namespace volets
