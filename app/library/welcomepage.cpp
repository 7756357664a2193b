// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/welcomepage.h"

#include "ingest/reader.h"
#include "library/droppedtexts.h"
#include "library/recentdossiers.h"
#include "library/sectionlabel.h"
#include "library/textitemdelegate.h"
#include "models/foundtextsmodel.h"
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

/// A list on the page's own ground: the page scrolls, the list in it does not.
QListView *plainList(QAbstractItemModel *model, int detailRole, const QString &name, QWidget *parent)
{
    auto *list = new QListView(parent);
    list->setAccessibleName(name);
    list->setModel(model);
    list->setItemDelegate(new TextItemDelegate(detailRole, list));
    list->setFrameShape(QFrame::NoFrame);
    list->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    QPalette clear = list->palette();
    clear.setColor(QPalette::Base, Qt::transparent);
    list->setPalette(clear);
    return list;
}

void fit(QListView *list)
{
    if (const int rows = list->model()->rowCount(); rows > 0)
        list->setFixedHeight(rows * list->sizeHintForRow(0) + 2);
}

/// Reads what was found, as far as it can be read.
std::vector<FoundText> readFound(const QStringList &paths, const Stop &stop)
{
    std::vector<FoundText> texts;
    for (const QString &path : paths) {
        if (stop.reason())
            break;
        const Result<DocumentPtr> document = readFile(path, stop);
        texts.push_back({path, document ? *document : nullptr, document ? QString() : document.error().sentence});
    }
    return texts;
}

QString sampleWords()
{
    return WelcomePage::tr("Texts of an invented forum, written to try the program out. Nobody adopted them.");
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
    , m_foundModel(new FoundTextsModel(this))
    , m_reading(JobLane::Order::NewestWins)
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
    m_foundHead = sectionLabel({}, m_openFound, m_foundSection);
    m_foundWords = words({}, m_foundSection);
    found->addWidget(m_foundHead);
    found->addWidget(m_foundWords);
    m_foundTexts = plainList(m_foundModel, FoundTextsModel::StateRole, tr("Texts found"), m_foundSection);
    m_foundTexts->setSelectionMode(QAbstractItemView::NoSelection);
    found->addWidget(m_foundTexts);
    found->addLayout(buttons({m_openFound}));
    found->addSpacing(fontMetrics().height());
    layout->addWidget(m_foundSection);

    m_add = new QPushButton(tr("&Add Texts…"), page);
    auto *other = new QPushButton(tr("Open Another &Dossier…"), page);
    layout->addWidget(sectionLabel(tr("Your own texts"), m_add, page));
    layout->addWidget(words(tr("Choose files or folders, drop them here, or paste a text."), page));
    layout->addLayout(buttons({m_add, other}));
    layout->addSpacing(fontMetrics().height());

    m_recentSection = new QWidget(page);
    auto *recent = column(m_recentSection);
    m_recent = plainList(m_recentModel, RecentModel::FolderRole, tr("Recent dossiers"), m_recentSection);
    recent->addWidget(sectionLabel(tr("&Recent dossiers"), m_recent, m_recentSection));
    recent->addWidget(m_recent);
    recent->addStretch();
    layout->addWidget(m_recentSection);
    layout->addSpacing(fontMetrics().height());

    m_sampleSection = new QWidget(page);
    auto *sample = column(m_sampleSection);
    m_openSample = new QPushButton(tr("Open the &Sample"), m_sampleSection);
    sample->addWidget(sectionLabel(tr("Sample dossier"), m_openSample, m_sampleSection));
    sample->addWidget(words(sampleWords(), m_sampleSection));
    sample->addLayout(buttons({m_openSample}));
    layout->addWidget(m_sampleSection);
    layout->addStretch();
    area->setWidget(ground);

    connect(m_openFound, &QPushButton::clicked, this, [this] { emit foundRequested(m_found); });
    connect(m_openSample, &QPushButton::clicked, this, [this] { emit foundRequested(m_sample); });
    connect(m_add, &QPushButton::clicked, this, &WelcomePage::addTextsRequested);
    connect(other, &QPushButton::clicked, this, &WelcomePage::openOtherRequested);
    const auto open = [this](const QModelIndex &index) {
        if (index.flags().testFlag(Qt::ItemIsEnabled))
            emit openRequested(index.data(RecentModel::PathRole).toString());
    };
    connect(m_recent, &QListView::clicked, this, open);
    connect(m_recent, &QListView::activated, this, open);
    setRecent({});
    setSample({});
    setFound({});
}

void WelcomePage::setRecent(const QStringList &paths)
{
    m_recentModel->setPaths(paths, dossierName);
    m_recentSection->setVisible(!paths.isEmpty());
    fit(m_recent);
}

void WelcomePage::setSample(const FirstDossier &sample)
{
    m_sample = sample;
    m_sampleSection->setVisible(sample.kind == FirstDossier::Kind::Sample);
}

void WelcomePage::setFound(const FirstDossier &found)
{
    using Kind = FirstDossier::Kind;
    m_found = found;
    const bool offered = found.kind == Kind::Corpus || found.kind == Kind::Sample;
    if (found.kind == Kind::Sample)
        m_sampleSection->hide();
    m_reading.cancel();
    m_foundModel->setPaths(offered ? found.paths : QStringList());
    if (found.kind == Kind::Sample) {
        m_foundHead->setText(tr("Sample dossier"));
        m_foundWords->setText(sampleWords());
        m_openFound->setText(tr("Open the &Sample"));
    } else {
        m_foundHead->setText(tr("Texts on this computer"));
        m_foundWords->setText(tr("Found in %1.").arg(QDir::toNativeSeparators(found.folder)));
    }
    showFoundTexts();
    m_foundSection->setVisible(offered); // when it is known how high it is
    offer(offered ? m_openFound : m_add);
    if (offered)
        m_reading.start([this, paths = found.paths](const Stop &stop) -> JobLane::Publish {
            return [this, texts = readFound(paths, stop)] {
                m_foundModel->setTexts(texts);
                showFoundTexts();
            };
        });
}

void WelcomePage::offer(QWidget *first)
{
    for (QPushButton *button : {m_openFound, m_openSample, m_add})
        button->setDefault(button == first);
    setFocusProxy(first);
    if (isVisible())
        first->setFocus();
}

void WelcomePage::showFoundTexts()
{
    fit(m_foundTexts);
    if (m_found.kind == FirstDossier::Kind::Sample)
        return;
    const int readable = m_foundModel->readable();
    m_openFound->setText(tr("&Compare These %n Text(s)", nullptr, readable));
    m_openFound->setEnabled(readable > 0);
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
