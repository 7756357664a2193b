// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "help/handbook.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QListWidget;
class QTextBrowser;

namespace volets {

/// The handbook, offline: chapters on the left, the page on the right, and a line to look for words in all of it.
class HelpWindow final : public QDialog
{
    Q_OBJECT
public:
    explicit HelpWindow(QWidget *parent = nullptr);

    void setChapters(QList<Chapter> chapters);
    void openChapter(const QString &name); ///< one that does not exist opens the first
    [[nodiscard]] QString currentChapter() const;

private:
    void show(int chapter);
    void look(const QString &words);

    QList<Chapter> m_chapters;
    QLineEdit *m_line;
    QLabel *m_answer;
    QListWidget *m_titles;
    QTextBrowser *m_page;
};

/// The chapter that explains a control: that of the nearest widget around it that names one (property "handbook").
[[nodiscard]] QString chapterFor(const QWidget *widget);
void setChapterFor(QWidget *widget, const char *chapter);

} // namespace volets
