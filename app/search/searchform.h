// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/document.h"
#include "store/searchquery.h"

#include <QWidget>

#include <vector>

class QComboBox;
class QLineEdit;

namespace volets {

/// A theme that can be chosen: its code and its name.
struct ThemeChoice
{
    QString code;
    QString name;
};

/// The query language as a form, for those who do not type it. What is filled in here is shown as it would be typed.
class SearchForm final : public QWidget
{
    Q_OBJECT
public:
    explicit SearchForm(QWidget *parent = nullptr);

    void setTexts(const std::vector<DocumentPtr> &texts);
    void setThemes(const QList<ThemeChoice> &themes);
    [[nodiscard]] SearchQuery query() const;
    void clear();

signals:
    void edited(); ///< by the reader

private:
    QLineEdit *m_words;
    QLineEdit *m_phrase;
    QLineEdit *m_without;
    QComboBox *m_theme;
    QLineEdit *m_verb;
    QLineEdit *m_addressee;
    QComboBox *m_text;
    QLineEdit *m_from;
    QLineEdit *m_to;
};

} // namespace volets
