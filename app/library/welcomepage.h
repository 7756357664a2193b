// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/importtexts.h"
#include "library/firstdossier.h"

#include <QWidget>

class QLabel;
class QListView;
class QPushButton;

namespace volets {

class RecentModel;

/// What the window shows when no dossier is open: recent ones, the texts found on this machine, the sample, and the
/// ways to bring texts of one's own. Texts can be dropped on it or pasted.
class WelcomePage final : public QWidget
{
    Q_OBJECT
public:
    explicit WelcomePage(QWidget *parent = nullptr);

    void setRecent(const QStringList &paths);
    void setFound(const FirstDossier &found); ///< Library and Nothing offer nothing

signals:
    void openRequested(const QString &library);
    void openOtherRequested();                              ///< by a file dialog
    void foundRequested(const volets::FirstDossier &found); ///< open the texts found, or the sample
    void addTextsRequested();
    void textsDropped(const volets::ImportRequest &request);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    RecentModel *m_recentModel;
    QListView *m_recent;
    QWidget *m_recentSection;
    QWidget *m_foundSection;
    QLabel *m_foundHead;
    QLabel *m_foundWords;
    QPushButton *m_openFound;
    FirstDossier m_found;
};

} // namespace volets
