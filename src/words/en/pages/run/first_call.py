import boto3
from botocore.exceptions import BotoCoreError, ClientError

client = boto3.client("bedrock-runtime", region_name="eu-central-1")
try:
    reply = client.converse(
        modelId="eu.amazon.nova-2-lite-v1:0",
        messages=[{"role": "user", "content": [{"text": "What does the pump do? One sentence."}]}],
        system=[{"text": "You answer questions about espresso machines."}],
        inferenceConfig={"maxTokens": 100},
    )
except ClientError as error:  # Bedrock refused the call
    print(error.response["Error"]["Code"] + ":", error.response["Error"]["Message"])
except BotoCoreError as error:  # the call never reached Bedrock
    print(type(error).__name__ + ":", error)
else:
    print(reply["output"]["message"]["content"][0]["text"])
    print(reply["stopReason"], reply["usage"]["inputTokens"], reply["usage"]["outputTokens"])
