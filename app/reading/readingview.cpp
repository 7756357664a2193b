// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/readingview.h"

#include "appearance/appearance.h"
#include "appearance/notemark.h"
#include "compare/linkindex.h"
#include "compare/mentions.h"
#include "document/citation.h"
#include "highlight/genrehighlighter.h"
#include "models/comparisonmodel.h"
#include "models/notelines.h"
#include "text/visible.h"

#include <QAbstractTextDocumentLayout>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextTable>
#include <QToolTip>

#include <algorithm>

namespace volets {

using namespace Qt::StringLiterals;

namespace {

// columns beside the text, in pixels at 100 %
constexpr int addressWidth = 110;
constexpr int besideWidth = 200;
constexpr int spaces = 60; ///< between and around the columns

} // namespace

ReadingView::ReadingView(const ComparisonModel &model, const Appearance &appearance, QWidget *parent)
    : QTextBrowser(parent)
    , m_model(model)
    , m_appearance(appearance)
{
    setAccessibleName(tr("Reading view"));
    setFrameShape(QFrame::NoFrame);
    setOpenLinks(false);
    setUndoRedoEnabled(false);
    connect(this, &QTextBrowser::anchorClicked, this, [this](const QUrl &link) {
        const QStringList parts = link.path().split(u'.');
        emit openRequested({parts.value(0).toInt(), parts.value(1).toInt()});
    });
    const auto again = [this] {
        m_composedOf = nullptr;
        setPage();
        if (isVisible() && m_document >= 0) {
            compose();
            setCurrent(m_current, true);
        }
    };
    connect(&appearance, &Appearance::changed, this, again);
    connect(&appearance, &Appearance::coloured, this, again);
    connect(&model, &ComparisonModel::citationsChanged, this, again);
    connect(&model, &ComparisonModel::dataChanged, viewport(), qOverload<>(&QWidget::update)); // notes
    connect(&model, &ComparisonModel::arranged, this, [this, again] {
        if (m_composedOf != m_model.comparison().get())
            again();
    });
}

QVariant ReadingView::loadResource(int /*type*/, const QUrl & /*name*/) { return {}; }

void ReadingView::showUnit(UnitRef unit)
{
    if (!m_model.comparison() || !unit.isValid())
        return;
    if (unit.document != m_document || m_composedOf != m_model.comparison().get()) {
        m_document = unit.document;
        compose();
    }
    setCurrent(unit, true);
}

void ReadingView::setPage()
{
    const qreal wanted = m_appearance.lineWidth() + m_appearance.scaled(addressWidth + besideWidth + spaces);
    const int side = std::max(0, int((width() - wanted) / 2));
    if (viewportMargins().left() != side)
        setViewportMargins(side, 0, side, 0);
}

void ReadingView::resizeEvent(QResizeEvent *event)
{
    setPage();
    QTextBrowser::resizeEvent(event);
}

void ReadingView::compose()
{
    const ComparisonPtr &comparison = m_model.comparison();
    m_composedOf = comparison.get();
    clear();
    m_places.clear();
    if (!comparison || m_document < 0 || m_document >= int(comparison->documents.size()))
        return;
    const Document &text = comparison->document(m_document);
    const Palette &palette = m_appearance.palette();

    const LinkIndex links(*comparison);

    QTextCharFormat words;
    words.setFont(m_appearance.reading());
    words.setForeground(palette.ink);
    QTextCharFormat small;
    small.setFont(m_appearance.smallLabel());
    small.setForeground(palette.soft);
    QTextCharFormat address = small;
    address.setFont(m_appearance.label());
    address.setFontWeight(QFont::DemiBold);
    QTextCharFormat heading = address;
    heading.setProperty(QTextFormat::FontPixelSize, int(m_appearance.scaled(17)));
    heading.setForeground(palette.ink);
    QTextCharFormat chip = small;
    chip.setForeground(palette.accent);
    chip.setAnchor(true);

    QTextBlockFormat spaced;
    spaced.setLineHeight(116, QTextBlockFormat::ProportionalHeight);
    QTextTableFormat frame;
    frame.setBorder(0);
    frame.setWidth(QTextLength(QTextLength::PercentageLength, 100));
    frame.setCellPadding(m_appearance.scaled(4));
    frame.setMargin(m_appearance.scaled(10));
    frame.setColumnWidthConstraints({QTextLength(QTextLength::FixedLength, m_appearance.scaled(addressWidth)),
                                     QTextLength(QTextLength::VariableLength, 0),
                                     QTextLength(QTextLength::FixedLength, m_appearance.scaled(besideWidth))});

    QTextCursor cursor(document());
    cursor.beginEditBlock();
    QTextTable *table = nullptr;
    QStringList above;
    for (std::size_t u = 0; u < text.units.size(); ++u) {
        const Unit &unit = text.units[u];
        if (unit.headings != above) {
            // only the headings that begin here, the others stand already
            const auto common = std::ranges::mismatch(unit.headings, above).in1 - unit.headings.cbegin();
            above = unit.headings;
            if (common < above.size())
                table = nullptr;
            for (qsizetype h = common; h < above.size(); ++h) {
                cursor.movePosition(QTextCursor::End);
                QTextBlockFormat block;
                block.setTopMargin(m_appearance.scaled(h == 0 ? 22 : 12));
                block.setLeftMargin(m_appearance.scaled(18));
                block.setHeadingLevel(int(std::min<qsizetype>(h + 1, 6)));
                cursor.insertBlock(block);
                cursor.insertText(above[h], heading);
            }
        }
        if (!table) {
            cursor.movePosition(QTextCursor::End);
            table = cursor.insertTable(1, 3, frame);
        } else {
            table->appendRows(1);
        }
        const int row = table->rows() - 1;
        QTextCursor margin = table->cellAt(row, 0).firstCursorPosition();
        QTextBlockFormat right = spaced;
        right.setAlignment(Qt::AlignRight);
        margin.setBlockFormat(right);
        margin.insertText(shortPlace(text, unit), address);
        QTextCursor body = table->cellAt(row, 1).firstCursorPosition();
        m_places.append(body.position());
        QTextBlockFormat roomy = spaced;
        roomy.setRightMargin(m_appearance.scaled(12)); // for the signs of notes
        body.setBlockFormat(roomy);
        body.insertText(withPlaceholders(unit.text), words);
        QTextCursor beside = table->cellAt(row, 2).firstCursorPosition();
        bool first = true;
        const UnitRef mine{m_document, int(u)};
        for (const Link *link : links.of(mine)) {
            const UnitRef other = otherEnd(*link, mine);
            const Document &theirs = comparison->document(other.document);
            chip.setAnchorHref(u"unit:%1.%2"_s.arg(QString::number(other.document), QString::number(other.unit)));
            if (!first)
                beside.insertBlock();
            first = false;
            beside.insertText(QString(theirs.shortTitle + u", "_s + shortPlace(theirs, comparison->unit(other))), chip);
            beside.insertText(QString(u"\u00a0· "_s + relationWords(*comparison, *link)), small);
        }
    }
    for (int unit = 0; unit < int(text.units.size()); ++unit)
        colour(unit);
    cursor.endEditBlock();
    QPalette page = viewport()->palette();
    page.setColor(QPalette::Base, palette.paper);
    viewport()->setPalette(page);
}

void ReadingView::colour(int unit)
{
    const Comparison &comparison = *m_model.comparison();
    const Document &text = comparison.document(m_document);
    QTextCursor cursor(document());
    const auto dress = [&](Span span, const QTextCharFormat &format) {
        cursor.setPosition(m_places[unit] + int(span.start));
        cursor.setPosition(m_places[unit] + int(span.end()), QTextCursor::KeepAnchor);
        cursor.mergeCharFormat(format);
    };
    if (const GenreHighlighter *highlighter = m_appearance.highlighter())
        for (const StyledSpan &styled :
             highlighter->highlight(text.units[std::size_t(unit)].text, text.language, m_appearance.highlightTheme())) {
            QTextCharFormat format;
            format.setForeground(styled.colour);
            if (styled.bold)
                format.setFontWeight(QFont::DemiBold);
            format.setFontItalic(styled.italic);
            dress(styled.span, format);
        }
    const UnitRef ref{m_document, unit};
    for (const Assignment &assignment : std::ranges::equal_range(comparison.assignments, ref, {}, &Assignment::unit)) {
        const ThemeMark mark = m_model.themeMark(assignment.theme);
        QTextCharFormat format;
        format.setUnderlineStyle(QTextCharFormat::DotLine);
        format.setUnderlineColor(themeInk(m_appearance.palette(), mark.colour, mark.place));
        format.setToolTip(tr("Theme: %1").arg(mark.name));
        for (const Span span : assignment.evidence)
            if (!span.isEmpty())
                dress(span, format);
        format.setUnderlineStyle(QTextCharFormat::DashUnderline);
        for (const CodedPassage &passage : assignment.coded) {
            format.setToolTip(passage.remark.isEmpty() ? tr("Theme: %1").arg(mark.name)
                                                       : tr("Theme: %1\n%2").arg(mark.name, passage.remark));
            if (!passage.span.isEmpty())
                dress(passage.span, format);
        }
    }
}

void ReadingView::setCurrent(UnitRef unit, bool scroll)
{
    if (unit.document != m_document || unit.unit < 0 || unit.unit >= int(m_places.size()))
        return;
    m_current = unit;
    QTextCursor cursor(document());
    cursor.setPosition(m_places[unit.unit]);
    QTextEdit::ExtraSelection mark;
    mark.cursor = cursor;
    mark.cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
    mark.format.setBackground(m_appearance.palette().group);
    setExtraSelections({mark});
    if (scroll) {
        setTextCursor(cursor);
        ensureCursorVisible();
        showWhole(unit.unit);
    }
    emit currentChanged(unit);
}

void ReadingView::showWhole(int unit)
{
    // a clause that has room is seen to its end, a longer one from its beginning
    const QTextBlock block = document()->findBlock(m_places[unit]);
    const QRectF rect = document()->documentLayout()->blockBoundingRect(block);
    const int room = int(m_appearance.scaled(12));
    const int top = int(rect.top()) - room;
    const int bottom = int(rect.bottom()) + room;
    QScrollBar *bar = verticalScrollBar();
    const int visible = viewport()->height();
    if (top < bar->value() || bottom - top > visible)
        bar->setValue(top);
    else if (bottom > bar->value() + visible)
        bar->setValue(bottom - visible);
}

void ReadingView::keyPressEvent(QKeyEvent *event)
{
    const bool plain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (plain && m_current.isValid()) {
        const int last = int(m_places.size()) - 1;
        switch (event->key()) {
        case Qt::Key_Return:
        case Qt::Key_Enter:
            emit openRequested(m_current);
            return;
        case Qt::Key_Down:
            setCurrent({m_document, std::min(last, m_current.unit + 1)}, true);
            return;
        case Qt::Key_Up:
            setCurrent({m_document, std::max(0, m_current.unit - 1)}, true);
            return;
        default:
            break;
        }
    }
    QTextBrowser::keyPressEvent(event);
}

bool ReadingView::focusNextPrevChild(bool next)
{
    // NOLINTNEXTLINE(bugprone-parent-virtual-call): past QTextBrowser's own
    return QAbstractScrollArea::focusNextPrevChild(next);
}

void ReadingView::mousePressEvent(QMouseEvent *event)
{
    QTextBrowser::mousePressEvent(event);
    if (const int unit = unitAt(cursorForPosition(event->position().toPoint()).position()); unit >= 0)
        setCurrent({m_document, unit}, false);
}

int ReadingView::unitAt(int position) const
{
    return int(std::ranges::upper_bound(m_places, position) - m_places.begin()) - 1;
}

// ---- notes

QPointF ReadingView::scrolled() const
{
    return {double(-horizontalScrollBar()->value()), double(-verticalScrollBar()->value())};
}

ReadingView::NotePlace ReadingView::placeOf(int unit, const NoteMark &note) const
{
    const QTextBlock block = document()->findBlock(m_places[unit]);
    const QPointF origin = document()->documentLayout()->blockBoundingRect(block).topLeft();
    const QTextLine line = block.layout()->lineForTextPosition(int(note.span.start));
    if (!line.isValid())
        return {{}, origin};
    const qreal size = std::round(m_appearance.scaled(9));
    const QPointF corner(origin.x() + line.width() + 1, origin.y() + line.y() + (line.height() - size) / 2);
    return {QRectF(corner, QSizeF(size, size)), origin};
}

void ReadingView::paintNotes()
{
    if (!m_model.comparison() || m_composedOf != m_model.comparison().get() || m_places.isEmpty())
        return;
    const Palette &palette = m_appearance.palette();
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(scrolled());
    const int last = int(m_places.size()) - 1;
    const int from = std::max(0, unitAt(cursorForPosition(viewport()->rect().topLeft()).position()));
    const int to = std::min(last, unitAt(cursorForPosition(viewport()->rect().bottomRight()).position()) + 1);
    for (int unit = from; unit <= to; ++unit)
        for (const NoteMark &note : m_model.notesOf({m_document, unit})) {
            const NotePlace place = placeOf(unit, note);
            if (!note.span.isEmpty())
                drawNoteBracket(painter, *document()->findBlock(m_places[unit]).layout(), note.span, place.words,
                                palette.note, std::max(1.2, m_appearance.scaled(1.4)));
            drawNoteSign(painter, place.sign, note.toPublish, palette.note, palette.paper);
        }
}

void ReadingView::paintEvent(QPaintEvent *event)
{
    QTextBrowser::paintEvent(event);
    paintNotes();
}

QStringList ReadingView::notesAt(QPoint point) const
{
    const int position = cursorForPosition(point).position();
    const int unit = unitAt(position);
    if (unit < 0)
        return {};
    constexpr qreal reach = 6; // round the small sign: a target that can be hit
    std::vector<NoteMark> meant;
    for (const NoteMark &note : m_model.notesOf({m_document, unit})) {
        const QRectF sign = placeOf(unit, note).sign.translated(scrolled());
        if (note.span.contains(position - m_places[unit]) ||
            sign.adjusted(-reach, -reach, reach, reach).contains(point))
            meant.push_back(note);
    }
    return noteLines(meant);
}

bool ReadingView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        if (const QStringList lines = notesAt(help->pos()); !lines.isEmpty()) {
            QToolTip::showText(help->globalPos(), lines.join(u'\n'), viewport());
            return true;
        }
    }
    return QTextBrowser::viewportEvent(event);
}

} // namespace volets
