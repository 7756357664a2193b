// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/document.h"
#include "models/clausecell.h"

#include <QTextBrowser>

namespace volets {

class Appearance;
class ComparisonModel;

/// One text whole, running, with addresses in the margin and, beside each clause, where the other texts correspond.
/// Enter opens the synopsis at the current clause.
class ReadingView final : public QTextBrowser
{
    Q_OBJECT
public:
    ReadingView(const ComparisonModel &model, const Appearance &appearance, QWidget *parent = nullptr);

    void showUnit(UnitRef unit); ///< the text that holds it, from there on
    [[nodiscard]] UnitRef currentUnit() const { return m_current; }

    [[nodiscard]] QVariant loadResource(int type, const QUrl &name) override; ///< nothing: texts bring no files along

signals:
    void openRequested(volets::UnitRef unit);
    void currentChanged(volets::UnitRef unit);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool focusNextPrevChild(bool next) override; ///< leaves: Tab through every chip of a text would be a trap
    void mousePressEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void setPage(); ///< no wider than the lines that the reader wants
    void compose();
    void setCurrent(UnitRef unit, bool scroll);
    void showWhole(int unit);
    [[nodiscard]] int unitAt(int position) const; ///< unit that stands at or before a position of the page, or -1
    /// Where the sign of a note stands, and where the words are laid out; on the page.
    struct NotePlace
    {
        QRectF sign;
        QPointF words;
    };
    [[nodiscard]] NotePlace placeOf(int unit, const NoteMark &note) const;
    [[nodiscard]] QPointF scrolled() const; ///< from the page to the viewport
    void paintNotes();
    [[nodiscard]] QStringList notesAt(QPoint point) const;
    void colour(int unit); ///< the genre's own colouring, and the words that carry themes

    const ComparisonModel &m_model;
    const Appearance &m_appearance;
    int m_document = -1;
    const void *m_composedOf = nullptr; ///< the comparison that is laid out
    UnitRef m_current;
    QList<int> m_places; ///< position in the text of each unit of the document
};

} // namespace volets
