// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "themes/codebook.h"

#include <QWidget>

class QTreeWidget;

namespace volets {

class Appearance;

/// The themes of a book, those below a theme under it, and what is done with one as a whole.
class ThemeTree final : public QWidget
{
    Q_OBJECT
public:
    explicit ThemeTree(const Appearance &appearance, QWidget *parent = nullptr);

    /// Shows the book in `language`, with `theme` as the current one.
    void showBook(const Codebook &book, const QString &theme, const QString &language);

signals:
    void chosen(const QString &theme);
    void addRequested(bool below);
    void removeRequested();
    void moveRequested(int direction);
    void mergeRequested();

private:
    const Appearance &m_appearance;
    QTreeWidget *m_themes;
    bool m_showing = false; ///< being filled in, not chosen from
};

} // namespace volets
