// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/document.h"
#include "jobs/importtexts.h"

#include <QWidget>

#include <vector>

class QLabel;
class QListView;
class QTreeView;

namespace volets {

class LibraryModel;
class OutlineModel;

/// The texts of the dossier, which of them are shown as columns, and the outline of the current one. Texts can be
/// dropped on it.
class LibraryPanel final : public QWidget
{
    Q_OBJECT
public:
    explicit LibraryPanel(QWidget *parent = nullptr);

    void setTexts(const std::vector<DocumentPtr> &texts); ///< by date; numbers below are indexes of it
    void setShown(const std::vector<bool> &shown);        ///< which columns are shown
    void setCurrent(UnitRef unit);                        ///< follows the reader: selects text and clause
    [[nodiscard]] int currentText() const;                ///< or -1

signals:
    void shownChanged(int text, bool shown);
    void unitActivated(volets::UnitRef unit); ///< go there
    void currentTextChanged(int text);
    void addTextsRequested();
    void textsDropped(const volets::ImportRequest &request);
    void removeRequested(int text);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void showOutline(int text);
    void showMenu(const QPoint &position);

    LibraryModel *m_texts;
    OutlineModel *m_outline;
    QListView *m_list;
    QTreeView *m_tree;
    QLabel *m_outlineHead;
    bool m_following = false; ///< a selection that setCurrent() makes is no wish of the reader's
};

} // namespace volets
