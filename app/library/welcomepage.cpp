// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/welcomepage.h"

#include "library/droppedtexts.h"
#include "library/sectionlabel.h"
#include "library/textitemdelegate.h"
#include "models/recentmodel.h"

#include <QClipboard>
#include <QDir>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QListView>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace volets {

namespace {

QLabel *words(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setContentsMargins(6, 0, 6, 0);
    return label;
}

QHBoxLayout *buttons(std::initializer_list<QPushButton *> row)
{
    auto *layout = new QHBoxLayout;
    layout->setContentsMargins(6, 2, 6, 0);
    for (QPushButton *button : row)
        layout->addWidget(button);
    layout->addStretch();
    return layout;
}

QVBoxLayout *column(QWidget *section)
{
    auto *layout = new QVBoxLayout(section);
    layout->setContentsMargins(0, 0, 0, 0);
    return layout;
}

} // namespace

WelcomePage::WelcomePage(QWidget *parent)
    : QWidget(parent)
    , m_recentModel(new RecentModel(this))
{
    setAcceptDrops(true);
    auto *area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(area);
    auto *ground = new QWidget(area);
    auto *page = new QWidget(ground);
    auto *centre = new QHBoxLayout(ground);
    centre->addStretch(1);
    centre->addWidget(page, 6);
    centre->addStretch(1);
    page->setMaximumWidth(fontMetrics().averageCharWidth() * 90);
    auto *layout = new QVBoxLayout(page);
    layout->setSpacing(6);
    layout->setContentsMargins(0, 2 * fontMetrics().height(), 0, fontMetrics().height());

    auto *title = new QLabel(tr("Set texts side by side"), page);
    QFont large = title->font();
    large.setPointSizeF(large.pointSizeF() * 1.8);
    title->setFont(large);
    title->setContentsMargins(6, 0, 6, 0);
    layout->addWidget(title);
    layout->addWidget(words(
        tr("What corresponds stands in one row, what differs is marked, and every word can be traced to its source."),
        page));
    layout->addSpacing(fontMetrics().height());

    m_foundSection = new QWidget(page);
    auto *found = column(m_foundSection);
    m_openFound = new QPushButton(m_foundSection);
    m_openFound->setDefault(true);
    m_foundHead = sectionLabel({}, m_openFound, m_foundSection);
    m_foundWords = words({}, m_foundSection);
    found->addWidget(m_foundHead);
    found->addWidget(m_foundWords);
    found->addLayout(buttons({m_openFound}));
    found->addSpacing(fontMetrics().height());
    layout->addWidget(m_foundSection);

    auto *add = new QPushButton(tr("&Add Texts…"), page);
    auto *other = new QPushButton(tr("Open Another &Dossier…"), page);
    layout->addWidget(sectionLabel(tr("Your own texts"), add, page));
    layout->addWidget(words(tr("Choose files or folders, drop them here, or paste a text."), page));
    layout->addLayout(buttons({add, other}));
    layout->addSpacing(fontMetrics().height());

    m_recentSection = new QWidget(page);
    auto *recent = column(m_recentSection);
    m_recent = new QListView(m_recentSection);
    m_recent->setAccessibleName(tr("Recent dossiers"));
    m_recent->setModel(m_recentModel);
    m_recent->setItemDelegate(new TextItemDelegate(RecentModel::FolderRole, m_recent));
    m_recent->setFrameShape(QFrame::NoFrame);
    m_recent->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_recent->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    QPalette clear = m_recent->palette();
    clear.setColor(QPalette::Base, Qt::transparent);
    m_recent->setPalette(clear);
    recent->addWidget(sectionLabel(tr("&Recent dossiers"), m_recent, m_recentSection));
    recent->addWidget(m_recent);
    recent->addStretch();
    layout->addWidget(m_recentSection);
    layout->addStretch();
    area->setWidget(ground);

    connect(m_openFound, &QPushButton::clicked, this, [this] { emit foundRequested(m_found); });
    connect(add, &QPushButton::clicked, this, &WelcomePage::addTextsRequested);
    connect(other, &QPushButton::clicked, this, &WelcomePage::openOtherRequested);
    const auto open = [this](const QModelIndex &index) {
        if (index.flags().testFlag(Qt::ItemIsEnabled))
            emit openRequested(index.data(RecentModel::PathRole).toString());
    };
    connect(m_recent, &QListView::clicked, this, open);
    connect(m_recent, &QListView::activated, this, open);
    setRecent({});
    setFound({});
}

void WelcomePage::setRecent(const QStringList &paths)
{
    m_recentModel->setPaths(paths);
    m_recentSection->setVisible(!paths.isEmpty());
    if (!paths.isEmpty()) // the page scrolls, the list in it does not
        m_recent->setFixedHeight(int(paths.size()) * m_recent->sizeHintForRow(0) + 2);
}

void WelcomePage::setFound(const FirstDossier &found)
{
    using Kind = FirstDossier::Kind;
    m_found = found;
    m_foundSection->setVisible(found.kind == Kind::Corpus || found.kind == Kind::Sample);
    QStringList names;
    for (const QString &path : found.paths)
        names += QFileInfo(path).fileName();
    if (found.kind == Kind::Sample) {
        m_foundHead->setText(tr("Sample dossier"));
        m_foundWords->setText(
            tr("Texts of an invented forum, written to try the program out. Nobody adopted them.", nullptr));
        m_openFound->setText(tr("Open the &Sample"));
    } else {
        m_foundHead->setText(tr("Texts on this computer"));
        m_foundWords->setText(
            tr("%1, in %2").arg(names.join(QStringLiteral(", ")), QDir::toNativeSeparators(found.folder)));
        m_openFound->setText(tr("&Compare These %n Text(s)", nullptr, int(found.paths.size())));
    }
}

void WelcomePage::dragEnterEvent(QDragEnterEvent *event)
{
    if (textsIn(event->mimeData()))
        event->acceptProposedAction();
}

void WelcomePage::dropEvent(QDropEvent *event)
{
    if (const auto texts = textsIn(event->mimeData())) {
        event->acceptProposedAction();
        emit textsDropped(*texts);
    }
}

void WelcomePage::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Paste))
        if (const auto texts = textsIn(QGuiApplication::clipboard()->mimeData())) {
            emit textsDropped(*texts);
            return;
        }
    QWidget::keyPressEvent(event);
}

} // namespace volets
