// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/onnxmodel.h"

#include <QtEndian>

#include <array>

namespace volets::test {

namespace {

/// A message of Protocol Buffers under construction; fields by their numbers in onnx.proto and
/// sentencepiece_model.proto.
class Message
{
public:
    Message &number(int field, quint64 value)
    {
        varint(quint64(field) << 3U);
        varint(value);
        return *this;
    }
    Message &bytes(int field, const QByteArray &value)
    {
        varint(quint64(field) << 3U | 2U);
        varint(quint64(value.size()));
        m_bytes += value;
        return *this;
    }
    Message &message(int field, const Message &value) { return bytes(field, value.m_bytes); }
    Message &real(int field, float value)
    {
        varint(quint64(field) << 3U | 5U);
        std::array<char, sizeof(float)> little{};
        qToLittleEndian<float>(&value, 1, little.data());
        m_bytes.append(little.data(), qsizetype(little.size()));
        return *this;
    }
    [[nodiscard]] const QByteArray &data() const { return m_bytes; }

private:
    void varint(quint64 value)
    {
        constexpr quint64 more = 0x80;
        for (; value >= more; value >>= 7U)
            m_bytes += char(value | more);
        m_bytes += char(value);
    }

    QByteArray m_bytes;
};

constexpr quint64 floats = 1;
constexpr quint64 integers = 7;

/// A value of the graph's border; its dimensions are named, so of any size.
Message value(const QByteArray &name, quint64 elements, std::initializer_list<const char *> dimensions)
{
    Message shape;
    for (const char *dimension : dimensions)
        shape.message(1, Message().bytes(2, dimension));
    return Message().bytes(1, name).message(2, Message().message(1, Message().number(1, elements).message(2, shape)));
}

} // namespace

QByteArray wordTokenizer(const QStringList &words)
{
    constexpr quint64 normal = 1;
    constexpr quint64 unknown = 2;
    constexpr quint64 control = 3;
    constexpr quint64 unigrams = 1;
    Message model;
    const auto piece = [&](const QByteArray &text, float score, quint64 type) {
        model.message(1, Message().bytes(1, text).real(2, score).number(3, type));
    };
    piece("<unk>", 0, unknown);
    piece("<s>", 0, control);
    piece("</s>", 0, control);
    for (const QString &word : words)
        piece("\xE2\x96\x81" + word.toUtf8(), -1, normal); // the sign for a space
    model.message(2, Message().number(3, unigrams));
    model.message(3, Message().bytes(1, "identity"));
    return model.data();
}

QByteArray onnxTable(const std::vector<std::vector<float>> &table, ToyOutput output)
{
    QByteArray raw;
    for (const std::vector<float> &row : table) {
        for (const float one : row) {
            std::array<char, sizeof(float)> bytes{};
            qToLittleEndian<float>(&one, 1, bytes.data());
            raw.append(bytes.data(), qsizetype(bytes.size()));
        }
    }
    const Message weights = Message()
                                .number(1, table.size())
                                .number(1, table.front().size())
                                .number(2, floats)
                                .bytes(8, "table")
                                .bytes(9, raw);
    Message graph;
    graph.message(1,
                  Message().bytes(1, "table").bytes(1, "input_ids").bytes(2, "last_hidden_state").bytes(4, "Gather"));
    if (output == ToyOutput::Sentence)
        graph.message(1, Message()
                             .bytes(1, "last_hidden_state")
                             .bytes(2, "sentence_embedding")
                             .bytes(4, "ReduceMean")
                             .message(5, Message().bytes(1, "axes").number(8, 1).number(20, 7))
                             .message(5, Message().bytes(1, "keepdims").number(3, 0).number(20, 2)));
    graph.bytes(2, "toy");
    graph.message(5, weights);
    graph.message(11, value("input_ids", integers, {"batch", "tokens"}));
    graph.message(11, value("attention_mask", integers, {"batch", "tokens"}));
    graph.message(12, value("last_hidden_state", floats, {"batch", "tokens", "width"}));
    if (output == ToyOutput::Sentence)
        graph.message(12, value("sentence_embedding", floats, {"batch", "width"}));
    constexpr quint64 format = 8;
    constexpr quint64 operators = 13;
    return Message().number(1, format).message(7, graph).message(8, Message().bytes(1, "").number(2, operators)).data();
}

} // namespace volets::test
