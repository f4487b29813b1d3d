"""Creates a stack from each template named on standard input, one path a line, in moto's imitation of AWS.

Writes one JSON object a line: file, status, reason, created (logical ids).
"""

import json
import os
import sys

os.environ.setdefault("AWS_ACCESS_KEY_ID", "testing")
os.environ.setdefault("AWS_SECRET_ACCESS_KEY", "testing")

import boto3
from botocore.exceptions import ClientError
from moto import mock_aws

REGION = "eu-central-1"


def create(client, name, path):
    with open(path, encoding="utf-8") as file:
        body = file.read()
    client.create_stack(StackName=name, TemplateBody=body, Capabilities=["CAPABILITY_NAMED_IAM"])
    stack = client.describe_stacks(StackName=name)["Stacks"][0]
    pages = client.get_paginator("list_stack_resources").paginate(StackName=name)
    resources = [each for page in pages for each in page["StackResourceSummaries"]]
    return {
        "status": stack["StackStatus"],
        "reason": stack.get("StackStatusReason", ""),
        "created": [each["LogicalResourceId"] for each in resources],
    }


def attempt(client, name, path):
    try:
        return create(client, name, path)
    except ClientError as error:
        return {"status": "REFUSED", "reason": str(error), "created": []}
    except Exception as error:  # moto raises whatever its own code stumbles over
        return {"status": "CRASHED", "reason": f"{type(error).__name__}: {error}", "created": []}


for number, line in enumerate(sys.stdin):
    path = line.strip()
    if path:
        # Each stack has an account of its own: limits and names count per account.
        with mock_aws():
            cloudformation = boto3.client("cloudformation", region_name=REGION)
            print(json.dumps({"file": path, **attempt(cloudformation, f"stack{number}", path)}), flush=True)
