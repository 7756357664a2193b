// SPDX-License-Identifier: GPL-3.0-or-later
#include "meaning/encoderplugin.h"

#include <QObject>

#include <sentencepiece_processor.h>

namespace volets {

namespace {

class SentencePieceTokenizer final : public Tokenizer
{
public:
    [[nodiscard]] sentencepiece::util::Status load(const QString &file) { return m_pieces.Load(file.toStdString()); }

    [[nodiscard]] std::vector<int> pieces(const QString &text) const override
    {
        return m_pieces.EncodeAsIds(text.toStdString());
    }
    [[nodiscard]] int begin() const override { return m_pieces.bos_id(); }
    [[nodiscard]] int end() const override { return m_pieces.eos_id(); }
    [[nodiscard]] int unknown() const override { return m_pieces.unk_id(); }

private:
    sentencepiece::SentencePieceProcessor m_pieces;
};

} // namespace

class SentencePiecePlugin final : public QObject, public TokenizerPlugin
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID "org.volets.TokenizerPlugin/1")
    Q_INTERFACES(volets::TokenizerPlugin)
public:
    Loaded load(const QString &file) override
    {
        auto tokenizer = std::make_unique<SentencePieceTokenizer>();
        if (const auto state = tokenizer->load(file); !state.ok())
            return std::unexpected(QString::fromStdString(state.ToString()));
        return tokenizer;
    }
};

} // namespace volets

#include "sentencepiecetokenizer.moc"
